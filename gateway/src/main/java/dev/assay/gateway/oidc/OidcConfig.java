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

/** The provider whose tokens are accepted, and what they allow. */
@ConfigMapping(prefix = "assay.gateway.oidc")
interface OidcConfig {

    /** The provider, exactly as its tokens name it; without one no tokens are accepted. */
    Optional<String> issuer();

    /** The audience that its tokens must have: this deployment, as the provider knows it. Required with an issuer. */
    Optional<String> audience();

    /** The clients (azp, client_id) whose tokens are accepted; if absent, any client's tokens for the audience are. */
    Optional<Set<String>> clients();

    /** Where its keys are; if absent, the provider's discovery document says. */
    Optional<URI> jwks();

    /** The scopes of each role. */
    Map<String, Set<String>> roles();

    /** Claims with roles; a dot descends into an object. */
    @WithDefault("realm_access.roles,roles,groups")
    List<String> roleClaims();

    /** Claim with our scopes, for providers that give them only to callers entitled to them. */
    Optional<String> scopeClaim();

    /** How far the provider's clock may be off. */
    @WithDefault("30s")
    Duration skew();

    /** How often the keys are read again, so that a withdrawn key is not trusted for longer. */
    @WithDefault("5m")
    Duration refresh();

    /** Pause between two reads because of an unknown key: made-up key ids must not make the gateway flood the provider. */
    @WithDefault("2s")
    Duration pause();

    Introspection introspection();

    /** Asking the provider whether a token has been revoked; off if no client is named. */
    interface Introspection {

        /** The gateway's own client id at the provider. */
        Optional<String> clientId();

        /** File with its secret. */
        Optional<Path> clientSecret();

        /** Where to ask; if absent, the provider's discovery document says. */
        Optional<URI> endpoint();

        /** How long an answer holds: a revoked token is refused after this time at the latest. */
        @WithDefault("10s")
        Duration remember();
    }
}
