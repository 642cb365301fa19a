package dev.assay.scoring.testing;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestKeys;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL and the keys of this service. Nobody answers at the feed's address: tests bring the changes themselves. */
public class ScoringTestResource extends PostgresTestResource {

    @Override
    public Map<String, String> start() {
        return withFeed(super.start());
    }

    /** The same with what the feed needs. */
    public static Map<String, String> withFeed(Map<String, String> database) {
        Map<String, String> configuration = new HashMap<>(database);
        configuration.put("assay.feed.profile-url", "http://127.0.0.1:1");
        configuration.put("assay.feed.signing-key", TestKeys.scoringKey().toString());
        configuration.put("assay.engines.folder", ReleasedEngines.folder().toString());
        return configuration;
    }
}
