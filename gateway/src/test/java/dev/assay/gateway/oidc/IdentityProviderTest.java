package dev.assay.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator reads when the gateway refuses to start. */
class IdentityProviderTest {

    private static final Settings GOOD = Settings.of("https://id.example");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void takesNoTokensWithoutAnIssuer() {
        Settings none = new Settings(
                Optional.empty(), Optional.empty(), Optional.empty(), GOOD.roles(), GOOD.pause(), GOOD.introspection());

        IdentityProvider off = new IdentityProvider(none, Clock.systemUTC(), vertx);

        assertTrue(off.bearer("eyJ.eyJ.eyJ").result().isEmpty());
    }

    @Test
    void asksForAnAudience() {
        assertEquals(
                "Set assay.gateway.oidc.audience, too: tokens for other applications must not open this one.",
                refusal(GOOD.withoutAudience()));
    }

    @Test
    void asksForHttps() {
        assertEquals(
                "The identity provider is asked over https; 'http://id.example' is not.",
                refusal(GOOD.withIssuer("http://id.example")));
        assertEquals(
                "The identity provider is asked over https; 'http://id.example/keys' is not.",
                refusal(GOOD.withJwks(URI.create("http://id.example/keys"))));
    }

    @Test
    void namesARoleWithAScopeThatDoesNotExist() {
        assertEquals(
                "assay.gateway.oidc.roles gives the role 'recruiter' a scope that does not exist.",
                refusal(GOOD.withRole("recruiter", "candidate:read")));
    }

    @Test
    void asksForTheSecretThatItShallAskWith() {
        assertEquals(
                "Set assay.gateway.oidc.introspection.client-secret to the file with the secret.",
                refusal(GOOD.asking(Duration.ofSeconds(10))));
        assertEquals(
                "The file of assay.gateway.oidc.introspection.client-secret cannot be read.",
                refusal(GOOD.withSecret(Path.of("absent")).asking(Duration.ofSeconds(10))));
    }

    private String refusal(Settings settings) {
        return assertThrows(
                        ConfigurationException.class, () -> new IdentityProvider(settings, Clock.systemUTC(), vertx))
                .getMessage();
    }
}
