package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;

/** The record of who saw and changed what. */
public interface Trail {

    /**
     * Succeeds on the caller's event loop once the entry is written; fails with the problem to answer instead.
     *
     * @param answer headers of the answer that waits for this
     */
    Future<Void> record(Exchange exchange, int status, MultiMap answer);

    /**
     * Records a request to a service whose outcome nobody knows, because the service did not answer or the caller left first. Nobody waits for
     * this.
     *
     * @param status what the caller was told; {@link AuditTrail#LEFT} if it was gone
     */
    void recordUnanswered(Exchange exchange, int status);
}
