package dev.assay.scoring.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the engine may take. */
@ConfigMapping(prefix = "assay.engine")
interface EngineConfig {

    /** How long a thread may be at one piece of work; the longest profiles take a second or two. */
    @WithDefault("20s")
    Duration deadline();

    /** How many threads that do not come back are replaced by others; each costs a processor until it ends. */
    @WithDefault("8")
    int lostThreads();
}
