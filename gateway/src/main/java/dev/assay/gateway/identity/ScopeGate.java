package dev.assay.gateway.identity;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.token.Scopes;

/** Lets a caller pass if it has the scope that the operation needs. The service checks again. */
public final class ScopeGate implements Step {

    @Override
    public void take(Exchange exchange) {
        if (exchange.route().open()) {
            return;
        }
        String needed = exchange.route().scope();
        if (!exchange.caller().scopes().contains(needed)) {
            throw Scopes.missing(needed);
        }
    }
}
