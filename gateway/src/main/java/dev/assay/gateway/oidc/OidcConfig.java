package dev.assay.gateway.oidc;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The provider whose tokens are taken, and what they allow. */
@ConfigMapping(prefix = "assay.gateway.oidc")
interface OidcConfig {

    /** The provider, exactly as its tokens name it; without one no tokens are taken. */
    Optional<String> issuer();

    /** What its tokens must be for: this deployment, as the provider knows it. Needed with an issuer. */
    Optional<String> audience();

    /** The clients (azp, client_id) whose tokens are taken; all of the audience's where none is named. */
    Optional<Set<String>> clients();

    /** Where its keys are; where this is absent the provider's discovery document says. */
    Optional<URI> jwks();

    /** The scopes of each role. */
    Map<String, Set<String>> roles();

    /** Claims with roles; a dot leads into an object. */
    @WithDefault("realm_access.roles,roles,groups")
    List<String> roleClaims();

    /** Claim with scopes of ours, for providers that give them only to whom they are due. */
    Optional<String> scopeClaim();

    /** By how much the provider's clock may differ. */
    @WithDefault("30s")
    Duration skew();

    /** How often the keys are read again, so that one that was withdrawn is not trusted for longer. */
    @WithDefault("5m")
    Duration refresh();

    /** Between two reads because of a key that is not known: made-up ones must not make the gateway a flood for the provider. */
    @WithDefault("2s")
    Duration pause();

    Introspection introspection();

    /** Asking the provider whether a token has been revoked; off where no client is named. */
    interface Introspection {

        /** The gateway's own name at the provider. */
        Optional<String> clientId();

        /** File with its secret. */
        Optional<Path> clientSecret();

        /** Where to ask; where this is absent the provider's discovery document says. */
        Optional<URI> endpoint();

        /** How long an answer holds: a revoked token is refused after this at the latest. */
        @WithDefault("10s")
        Duration remember();
    }
}
