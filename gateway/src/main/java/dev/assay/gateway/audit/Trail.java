package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;

/** Where it is written down who saw and changed what. */
public interface Trail {

    /**
     * Succeeds, on the caller's event loop, when it is written; fails with the problem to answer instead.
     *
     * @param answer headers of the answer that waits for this
     */
    Future<Void> record(Exchange exchange, int status, MultiMap answer);

    /**
     * Writes down what was asked of a service and what nobody knows the outcome of, since no answer came of it or the caller left before. Nobody
     * waits for this.
     *
     * @param status of what the caller was told; {@link AuditTrail#LEFT} where it was gone
     */
    void recordUnanswered(Exchange exchange, int status);
}
