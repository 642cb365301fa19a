package dev.assay.rest.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How incoming internal tokens are checked. */
@ConfigMapping(prefix = "assay.token")
interface TokenConfig {

    /** Off only in the gateway, whose callers have other credentials. */
    @WithDefault("true")
    boolean required();

    /** The name of this service as the audience of tokens. */
    Optional<String> audience();

    /** File with the public keys of the gateway and of the services: a JSON Web Key Set, each key with its {@code kid} and the {@code iss} that it signs as. */
    Optional<Path> keys();
}
