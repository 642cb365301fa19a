package dev.assay.profile.scores;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** How scoring-service is asked. */
@ConfigMapping(prefix = "assay.scoring")
interface ScoringConfig {

    /** Base address of scoring-service. */
    URI url();

    /** File with the private key, a JSON Web Key, that signs this service's tokens for scoring-service. */
    Path signingKey();

    /** How long one answer may take; a search asks a few times within the gateway's deadline. */
    @WithDefault("2s")
    Duration deadline();

    Breaking breaker();

    interface Breaking {

        /** Calls in a row that have not been answered, after which nothing is asked. */
        @WithDefault("5")
        int failures();

        /** Until one call finds out whether it is answered again. */
        @WithDefault("30s")
        Duration pause();
    }
}
