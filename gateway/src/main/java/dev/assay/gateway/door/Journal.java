package dev.assay.gateway.door;

import dev.assay.gateway.exchange.Exchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * One line and one measurement for each request. Both name the route and never the address: that has ids of people in it.
 */
@ApplicationScoped
class Journal {

    private static final Logger ACCESS = Logger.getLogger("dev.assay.access");

    /** A caller can make up methods without end; a metric cannot have tags without end. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What nginx calls a client that left before its answer: no status was sent. */
    private static final int CLIENT_GONE = 499;

    private final MeterRegistry metrics;

    Journal(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    void record(Exchange exchange, boolean answered) {
        String asked = exchange.request().method().name();
        String method = METHODS.contains(asked) ? asked : "OTHER";
        String route = exchange.match().label();
        int status = answered ? exchange.response().getStatusCode() : CLIENT_GONE;
        Duration took = Duration.ofNanos(exchange.age());
        Timer.builder("http.server.requests")
                .description("Requests at the public door, from their head to the end of the answer")
                .tag("method", method)
                .tag("uri", route)
                .tag("status", Integer.toString(status))
                .register(metrics)
                .record(took);
        String caller = exchange.caller() == null ? "-" : exchange.caller().subject();
        ACCESS.infof("%s %s %d %d ms caller=%s", method, route, status, took.toMillis(), caller);
    }
}
