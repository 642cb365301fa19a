package dev.assay.scoring.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** How the change feed is read. */
@ConfigMapping(prefix = "assay.feed")
public interface FeedConfig {

    /** Base address of profile-service. */
    URI profileUrl();

    /** File with the private key, a JSON Web Key, that signs this service's tokens for the feed. */
    Path signingKey();

    /** Kafka in a cluster. HTTP needs nothing else, and one replica reads at a time. */
    @WithDefault("http")
    Transport transport();

    /** Off for a replica that only answers readers. */
    @WithDefault("true")
    boolean follow();

    /** The most changes in a page, from 1 to 500; all of them and their assessments are in memory at once, and are written in one transaction. */
    @WithDefault("100")
    int pageSize();

    /** A replica that takes longer over a page is considered stuck: it loses its lease, and starts again if nobody else has taken it. */
    @WithDefault("5m")
    Duration pageTimeout();

    /**
     * How long this service runs after a restore of profile-service's database (or a later one of its own, or the promotion of a standby) before the
     * candidates whom profile-service does not know any more are forgotten. What humans decided about them is gone with them: an operator who sees the
     * wrong backup, or an empty database, has this long to put that right.
     */
    @WithDefault("24h")
    Duration lostAfter();
}
