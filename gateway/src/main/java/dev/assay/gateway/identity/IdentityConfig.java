package dev.assay.gateway.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The keys that callers present and the key that the gateway signs with. */
@ConfigMapping(prefix = "assay.gateway")
interface IdentityConfig {

    /** File with the hashes of the API keys. Required; optional here so that its absence gets its own error message. */
    Optional<Path> apiKeys();

    /** File with the private RSA key for internal tokens, as a JSON Web Key with a kid. Also required. */
    Optional<Path> signingKey();

    /** How often the file of API keys is read again: a key removed from it stops working after this time at the latest. Long answers are looked at as often. */
    @WithDefault("2s")
    Duration apiKeysPoll();
}
