package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.token.Scopes;

/** Lets a caller pass if it has the scopes that the operation needs. The service checks again. */
public final class ScopeGate implements Step {

    @Override
    public void take(Exchange exchange) {
        if (!exchange.route().open()) {
            Scopes.require(exchange.caller(), exchange.route().scopes());
        }
    }
}
