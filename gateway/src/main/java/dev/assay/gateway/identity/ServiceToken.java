package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Owner;
import dev.assay.rest.token.TokenMinter;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Gives the exchange the internal token that its service requires. */
@Startup
@ApplicationScoped
public class ServiceToken implements Step {

    private final TokenCache tokens;

    ServiceToken(TokenMinter minter, Clock clock) {
        tokens = new TokenCache(
                (audience, caller) -> minter.mintForReuse(audience, caller.subject(), caller.scopes()), clock);
    }

    @Override
    public void take(Exchange exchange) {
        Owner owner = exchange.route().owner();
        if (owner != Owner.GATEWAY) {
            exchange.carries(() -> tokens.token(owner.service(), exchange.caller()));
        }
    }
}
