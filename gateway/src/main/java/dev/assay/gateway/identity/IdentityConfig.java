package dev.assay.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Keys that callers show and the key that the gateway signs with. */
@ConfigMapping(prefix = "assay.gateway")
interface IdentityConfig {

    /** File with the hashes of the API keys. Needed; optional here so that its absence gets a sentence of its own. */
    Optional<Path> apiKeys();

    /** File with the private RSA key for internal tokens, as a JSON Web Key with a kid. Needed as well. */
    Optional<Path> signingKey();

    /** How often the file of API keys is read again: a revoked key stops working after this at the latest. */
    @WithDefault("2s")
    Duration apiKeysPoll();
}
