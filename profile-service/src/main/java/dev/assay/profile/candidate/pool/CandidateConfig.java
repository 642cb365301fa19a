package dev.assay.profile.candidate.pool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How candidates are listed and counted. */
@ConfigMapping(prefix = "assay.candidates")
interface CandidateConfig {

    /** A page of the list takes no further profile once it holds this many bytes. */
    @WithDefault("8000000")
    long pageBytes();

    /** How often the candidates are counted for the metric. */
    @WithDefault("10s")
    Duration countEvery();
}
