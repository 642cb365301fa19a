package dev.assay.profile.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the feed is served. */
@ConfigMapping(prefix = "assay.changes")
interface ChangesConfig {

    /** A page takes no further profile once it holds this many bytes. */
    @WithDefault("4000000")
    long pageBytes();

    /** How far the changes after a page are counted. */
    @WithDefault("100000")
    int pendingCap();

    /** A waiting reader looks again after this time even if nothing in this process told it to. */
    @WithDefault("250ms")
    Duration recheck();

    /** Readers that may wait at the same time; a further one is answered without waiting. */
    @WithDefault("64")
    int waitingReaders();
}
