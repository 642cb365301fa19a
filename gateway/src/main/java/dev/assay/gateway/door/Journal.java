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
 * One log line and one measurement for each request. Both name the route and never the path, which contains ids of people.
 */
@ApplicationScoped
public class Journal {

    private static final Logger ACCESS = Logger.getLogger("dev.assay.access");

    /** A caller can invent any number of methods, but the tags of a metric must be few. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The status that nginx logs for a client that left before the end of its answer. */
    private static final int CLIENT_GONE = 499;

    /** The tags of a measurement, bounded by the numbers of routes, methods and statuses. */
    private record Kind(String method, String route, int status) {}

    private final MeterRegistry metrics;

    /** Asking the registry takes longer than the measurement itself, because it builds an id from all tags each time. */
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    Journal(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param answered whether the whole answer was sent */
    public void record(Exchange exchange, boolean answered) {
        String asked = exchange.request().method().name();
        String method = METHODS.contains(asked) ? asked : "OTHER";
        String route = exchange.match().label();
        int status =
                answered ? exchange.response().getStatusCode() : exchange.cut().orElse(CLIENT_GONE);
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
