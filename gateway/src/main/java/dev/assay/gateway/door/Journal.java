package dev.assay.gateway.door;

import dev.assay.gateway.exchange.Exchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * One line and one measurement for each request. Both name the route and never the address: that has ids of people in it.
 */
@ApplicationScoped
public class Journal {

    private static final Logger ACCESS = Logger.getLogger("dev.assay.access");

    /** A caller can make up methods without end; a metric cannot have tags without end. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** What nginx calls a client that left before its answer: no status was sent. */
    private static final int CLIENT_GONE = 499;

    /** What a measurement is filed under; as few as there are routes, methods and statuses. */
    private record Kind(String method, String route, int status) {}

    private final MeterRegistry metrics;

    /** To ask the registry takes longer than to measure: it makes a name of all tags each time. */
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Journal(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param answered whether the answer went out to its end */
    public void record(Exchange exchange, boolean answered) {
        String asked = exchange.request().method().name();
        String method = METHODS.contains(asked) ? asked : "OTHER";
        String route = exchange.match().label();
        int status = answered ? exchange.response().getStatusCode() : CLIENT_GONE;
        Duration took = Duration.ofNanos(exchange.age());
        timers.computeIfAbsent(new Kind(method, route, status), this::timer).record(took);
        String caller = exchange.caller() == null ? "-" : exchange.caller().subject();
        ACCESS.info(method + " " + route + " " + status + " " + took.toMillis() + " ms caller=" + caller);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Requests at the public door, from their head to the end of the answer")
                .tag("method", kind.method())
                .tag("uri", kind.route())
                .tag("status", Integer.toString(kind.status()))
                .register(metrics);
    }
}
