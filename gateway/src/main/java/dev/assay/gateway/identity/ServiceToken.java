package dev.assay.gateway.identity;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Owner;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.TokenMinter;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives the exchange the internal token that its service will ask for. */
@Startup
@ApplicationScoped
public class ServiceToken implements Step {

    private final TokenCache tokens;

    ServiceToken(IdentityConfig config) {
        TokenMinter minter = minter(config);
        tokens = new TokenCache(
                (audience, caller) -> minter.mint(audience, caller.subject(), caller.scopes()), Ticker.systemTicker());
    }

    private static TokenMinter minter(IdentityConfig config) {
        var file = config.signingKey()
                .orElseThrow(() -> new ConfigurationException(
                        "Set assay.gateway.signing-key to the file with the gateway's private key (a JSON Web Key)."));
        try {
            return TokenMinter.reading(file, Issuers.GATEWAY, Clock.systemUTC());
        } catch (IllegalStateException unusable) {
            throw new ConfigurationException(unusable.getMessage() + " Check assay.gateway.signing-key.", unusable);
        }
    }

    @Override
    public void take(Exchange exchange) {
        Owner owner = exchange.route().owner();
        if (owner != Owner.GATEWAY) {
            exchange.carries(tokens.token(owner.service(), exchange.caller()));
        }
    }
}
