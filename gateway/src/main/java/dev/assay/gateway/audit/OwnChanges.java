package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Records the gateway's own changes whose caller left before the answer. Such a change is carried out all the same, but Quarkus REST then runs no
 * response filter, and so not {@link AuditedAnswers}.
 */
@ApplicationScoped
public class OwnChanges {

    private final Trail trail;

    OwnChanges(Trail trail) {
        this.trail = trail;
    }

    /** Called before the change begins. */
    public void watch(Exchange exchange) {
        if (exchange.route().onlyReads()) {
            return;
        }
        exchange.context().addEndHandler(end -> {
            if (end.failed() && exchange.takesAuditEntry()) {
                trail.recordUnanswered(exchange, AuditTrail.LEFT);
            }
        });
    }
}
