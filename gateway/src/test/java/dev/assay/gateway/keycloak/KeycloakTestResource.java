package dev.assay.gateway.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Starts Keycloak and lets the gateway trust it, in place of the provider that other tests have. */
public final class KeycloakTestResource implements QuarkusTestResourceLifecycleManager {

    private KeycloakServer server;
    private Path secret;

    @Override
    public int order() {
        // After the resource of all tests, whose provider this one replaces.
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = new KeycloakServer(Path.of("target", "keycloak"));
            server.start();
            secret = Files.writeString(Files.createTempFile("assay-keycloak", ".secret"), Keycloak.SECRET);
            return Map.of(
                    "assay.gateway.oidc.issuer", server.url() + "/realms/assay",
                    "assay.gateway.oidc.audience", "assay",
                    "assay.gateway.oidc.clients", "browser,batch,short-lived",
                    "assay.gateway.oidc.roles.recruiter", "candidates:read",
                    "assay.gateway.oidc.skew", "1s",
                    "assay.gateway.oidc.refresh", "2s",
                    "assay.gateway.oidc.introspection.client-id", "assay",
                    "assay.gateway.oidc.introspection.client-secret", secret.toString(),
                    "assay.gateway.oidc.introspection.remember", "1s");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(new Keycloak(server.url()), new TestInjector.MatchesType(Keycloak.class));
    }

    @Override
    public void stop() {
        try {
            server.stop();
            Files.deleteIfExists(secret);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
