package dev.assay.scoring.follower;

import dev.assay.scoring.feed.FeedConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** The settings of a replica that follows the feed, as they are where nobody sets them. */
public final class FollowingConfig {

    private FollowingConfig() {}

    /** @param given names behind {@code assay.feed.} */
    public static FeedConfig with(Map<String, String> given) {
        Map<String, String> values = new HashMap<>();
        values.put("assay.feed.profile-url", "http://127.0.0.1:1");
        values.put("assay.feed.signing-key", "none");
        given.forEach((name, value) -> values.put("assay.feed." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(FeedConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(FeedConfig.class);
    }
}
