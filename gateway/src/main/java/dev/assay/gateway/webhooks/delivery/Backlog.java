package dev.assay.gateway.webhooks.delivery;

import dev.assay.gateway.webhooks.WebhooksConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Reports how many deliveries wait and how late they are. Counted periodically and not at every scrape; every replica reports the same. */
@ApplicationScoped
class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);

    /**
     * The waiting deliveries.
     *
     * @param waiting deliveries neither made nor given up
     * @param overdueSeconds how long ago the first of them should have been tried
     */
    record Counted(double waiting, double overdueSeconds) {

        /** NaN until counted, because an unknown count is not zero. */
        static final Counted UNKNOWN = new Counted(Double.NaN, Double.NaN);
    }

    private final Deliveries deliveries;
    private volatile Counted counted = Counted.UNKNOWN;
    private long timer;

    Backlog(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters, WebhooksConfig config, Vertx vertx) {
        Gauge.builder("assay.webhooks.waiting", () -> counted.waiting())
                .description("Webhook deliveries that are neither made nor given up")
                .register(meters);
        Gauge.builder("assay.webhooks.overdue.seconds", () -> counted.overdueSeconds())
                .description("How long ago the first of them should have been tried")
                .register(meters);
        timer = vertx.setPeriodic(config.countEvery().toMillis(), tick -> count());
        vertx.runOnContext(now -> count());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void count() {
        deliveries.backlog().subscribe().with(now -> counted = now, away -> {
            LOG.debug("Webhook deliveries were not counted", away);
            counted = Counted.UNKNOWN;
        });
    }
}
