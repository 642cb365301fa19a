package dev.assay.gateway.door;

import dev.assay.gateway.audit.OwnChanges;
import dev.assay.gateway.exchange.Deadlines;
import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Failures;
import dev.assay.gateway.framing.BodyClock;
import dev.assay.gateway.identity.LongAnswers;
import dev.assay.gateway.proxy.Proxy;
import dev.assay.gateway.route.Owner;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands a request that every step let pass to whatever answers it: a service, or one of the gateway's own operations. */
@ApplicationScoped
class Serving {

    private final Proxy proxy;
    private final OwnChanges changes;
    private final LongAnswers answers;
    private final BodyClock bodies;

    Serving(Proxy proxy, OwnChanges changes, LongAnswers answers, Deadlines deadlines) {
        this.proxy = proxy;
        this.changes = changes;
        this.answers = answers;
        this.bodies = new BodyClock(deadlines.body());
    }

    void serve(Exchange exchange) {
        if (exchange.route().owner() == Owner.GATEWAY) {
            bodies.start(exchange);
            changes.watch(exchange);
            exchange.context().next();
        } else {
            if (exchange.route().deadline().answerStreams()) {
                answers.watch(exchange);
            }
            proxy.forward(exchange).onFailure(failure -> Failures.answer(exchange, failure));
        }
    }
}
