package dev.assay.scoring.assessment.engine;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The limits of the engine. */
@ConfigMapping(prefix = "assay.engine")
public interface EngineConfig {

    /** How long a thread may work on one profile before it is replaced; the longest profiles take a second or two. */
    @WithDefault("20s")
    Duration deadline();

    /** How long a check may take that assesses one profile many times; less than the gateway waits for an answer. */
    @WithDefault("7s")
    Duration checkTime();

    /** How many threads that do not return are replaced; each occupies a processor until it ends. */
    @WithDefault("8")
    int lostThreads();
}
