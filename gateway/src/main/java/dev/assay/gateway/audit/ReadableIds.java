package dev.assay.gateway.audit;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.rest.ids.UnreadableId;

/** Refuses a path whose ids the audit trail cannot read: a service that could read them would show somebody whom the trail does not name. */
public final class ReadableIds implements Step {

    @Override
    public void take(Exchange exchange) {
        String path = exchange.request().path();
        for (PathId id : PathId.values()) {
            if (id.isPartOf(exchange.route().template()) && id.in(path).isEmpty()) {
                throw new UnreadableId();
            }
        }
    }
}
