package dev.assay.gateway.testing;

import dev.assay.rest.testing.PostgresTestResource;
import dev.assay.rest.testing.TestKeys;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** Two services to stand behind the gateway, an identity provider, its keys, and deadlines short enough to wait for, but not for a cold start. */
public final class GatewayTestResource implements QuarkusTestResourceLifecycleManager {

    private final PostgresTestResource postgres = new PostgresTestResource();
    private final Vertx vertx = Vertx.vertx();
    private final Origin profile = new Origin(vertx);
    private final Origin scoring = new Origin(vertx);
    private final TestProvider provider = new TestProvider();
    private KeyFile keys;

    @Override
    public Map<String, String> start() {
        profile.start();
        scoring.start();
        try {
            keys = new KeyFile(Files.createTempDirectory("assay-gateway").resolve("api-keys.json"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        keys.holds(KeyFile.LOCAL);
        Map<String, String> configuration = new HashMap<>(postgres.start());
        configuration.putAll(doors());
        configuration.putAll(identityProvider());
        return configuration;
    }

    private Map<String, String> doors() {
        return Map.ofEntries(
                Map.entry("assay.gateway.profile-url", profile.url()),
                Map.entry("assay.gateway.scoring-url", scoring.url()),
                Map.entry("assay.gateway.api-keys", keys.path().toString()),
                Map.entry("assay.gateway.api-keys-poll", "50ms"),
                Map.entry("assay.gateway.keys.poll", "100ms"),
                // Nobody asks the services for events but the tests of those who read them: the others look at what the
                // services see.
                Map.entry("assay.gateway.webhooks.poll", "1h"),
                Map.entry("assay.gateway.audit.poll", "1h"),
                Map.entry("assay.gateway.keys.last-use-every", "100ms"),
                Map.entry("assay.gateway.signing-key", TestKeys.gatewayKey().toString()),
                Map.entry("assay.gateway.deadline.read", "2s"),
                Map.entry("assay.gateway.deadline.write", "5s"),
                Map.entry("assay.gateway.deadline.body", "2s"),
                Map.entry("assay.gateway.deadline.idle", "2s"),
                Map.entry("assay.gateway.deadline.stream", "5s"),
                Map.entry("assay.gateway.pool.size", "4"),
                Map.entry("assay.gateway.pool.queue", "2"),
                Map.entry("assay.gateway.pool.queue-time", "3s"),
                // Services fail again and again here, which is no test's concern but those of the breaker.
                Map.entry("assay.gateway.breaker.failures", "1000"));
    }

    private Map<String, String> identityProvider() {
        return Map.of(
                "assay.gateway.oidc.issuer", provider.issuer(),
                "assay.gateway.oidc.audience", TestProvider.AUDIENCE,
                "assay.gateway.oidc.pause", "100ms",
                "assay.gateway.oidc.scope-claim", "scope",
                "assay.gateway.oidc.clients", "browser,batch",
                "assay.gateway.oidc.roles.recruiter", "candidates:read,rankings:read",
                "assay.gateway.oidc.roles.\"/officers\"", "audit:read");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(profile, new TestInjector.AnnotatedAndMatchesType(Profile.class, Origin.class));
        injector.injectIntoFields(scoring, new TestInjector.AnnotatedAndMatchesType(Scoring.class, Origin.class));
        injector.injectIntoFields(provider, new TestInjector.MatchesType(TestProvider.class));
        injector.injectIntoFields(keys, new TestInjector.MatchesType(KeyFile.class));
    }

    @Override
    public void stop() {
        postgres.stop();
        provider.stop();
        keys.delete();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
