package dev.assay.profile.scores;

import dev.assay.rest.call.Breaking;
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
}
