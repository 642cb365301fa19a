package dev.assay.gateway.oidc;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;

/** The identity provider of this deployment, if the configuration names one. */
@Startup
@ApplicationScoped
public class IdentityProvider {

    private final Optional<Provider> provider;
    private final Optional<BearerTokens> tokens;
    private long timer;

    IdentityProvider(OidcConfig config, Clock clock, Vertx vertx) {
        try {
            provider = config.issuer().map(issuer -> new Provider(issuer, vertx));
            tokens = provider.map(asked -> new BearerTokens(config, asked, clock, vertx));
        } catch (IllegalArgumentException unusable) {
            throw new ConfigurationException(unusable.getMessage(), unusable);
        }
        tokens.ifPresent(known -> {
            known.readKeys();
            timer = vertx.setPeriodic(config.refresh().toMillis(), tick -> known.readKeys());
        });
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
        provider.ifPresent(Provider::close);
    }

    /**
     * The caller that a token identifies, or empty if it is not valid or no provider is configured. Fails with the problem to answer if that cannot
     * be determined now. Completes on any thread if the provider has to be asked.
     */
    public Future<Optional<Bearer>> bearer(String token) {
        return tokens.map(known -> known.bearer(token)).orElse(Future.succeededFuture(Optional.empty()));
    }
}
