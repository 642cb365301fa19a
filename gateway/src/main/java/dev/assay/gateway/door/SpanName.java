package dev.assay.gateway.door;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Match;
import io.opentelemetry.api.trace.Span;

/** Names the request's span after its route. The HTTP server does not know it, because the door has its own route table. */
public final class SpanName implements Step {

    @Override
    public void take(Exchange exchange) {
        if (exchange.match() instanceof Match.Found) {
            String route = exchange.match().label();
            Span.current()
                    .updateName(exchange.request().method().name() + " " + route)
                    .setAttribute("http.route", route);
        }
    }
}
