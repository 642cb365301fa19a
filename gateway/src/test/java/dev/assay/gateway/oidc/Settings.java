package dev.assay.gateway.oidc;

import dev.assay.gateway.testing.TestProvider;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the identity provider as a test needs them. */
record Settings(
        Optional<String> issuer,
        Optional<String> audience,
        Optional<URI> jwks,
        Map<String, Set<String>> roles,
        Duration pause,
        Asking introspection)
        implements OidcConfig {

    record Asking(Optional<String> clientId, Optional<Path> clientSecret, Optional<URI> endpoint, Duration remember)
            implements OidcConfig.Introspection {}

    static Settings of(String issuer) {
        return new Settings(
                Optional.of(issuer),
                Optional.of(TestProvider.AUDIENCE),
                Optional.empty(),
                Map.of(),
                Duration.ZERO,
                new Asking(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO));
    }

    Settings withIssuer(String other) {
        return new Settings(Optional.of(other), audience, jwks, roles, pause, introspection);
    }

    Settings withoutAudience() {
        return new Settings(issuer, Optional.empty(), jwks, roles, pause, introspection);
    }

    Settings withJwks(URI address) {
        return new Settings(issuer, audience, Optional.of(address), roles, pause, introspection);
    }

    Settings withRole(String name, String scope) {
        return new Settings(issuer, audience, jwks, Map.of(name, Set.of(scope)), pause, introspection);
    }

    Settings withPause(Duration between) {
        return new Settings(issuer, audience, jwks, roles, between, introspection);
    }

    Settings withSecret(Path file) {
        Asking asking = new Asking(Optional.empty(), Optional.of(file), Optional.empty(), Duration.ZERO);
        return new Settings(issuer, audience, jwks, roles, pause, asking);
    }

    /** Asks whether tokens are revoked, and believes the answer for this long. */
    Settings asking(Duration remember) {
        Asking asking =
                new Asking(Optional.of("the gateway"), introspection.clientSecret(), Optional.empty(), remember);
        return new Settings(issuer, audience, jwks, roles, pause, asking);
    }

    @Override
    public Optional<Set<String>> clients() {
        return Optional.empty();
    }

    @Override
    public List<String> roleClaims() {
        return List.of("roles");
    }

    @Override
    public Optional<String> scopeClaim() {
        return Optional.empty();
    }

    @Override
    public Duration skew() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration refresh() {
        return Duration.ofMinutes(5);
    }
}
