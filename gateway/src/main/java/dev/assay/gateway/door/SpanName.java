package dev.assay.gateway.door;

import dev.assay.gateway.exchange.Exchange;
import dev.assay.gateway.exchange.Step;
import dev.assay.gateway.route.Match;
import io.opentelemetry.api.trace.Span;

/** Names the request's span by its route, which the server does not know: the door has a table of its own. */
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
