package dev.assay.gateway.webhooks.message;

import dev.assay.database.Sweep;
import dev.assay.gateway.webhooks.WebhooksConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Deletes messages that are past their retention time, with their deliveries and tries. */
@ApplicationScoped
class MessageSweep {

    /** Keeps the transaction short. */
    private static final int AT_ONCE = 500;

    private final Sweep sweep;

    MessageSweep(Messages messages, WebhooksConfig config) {
        this.sweep = new Sweep("Messages", config.keptFor(), AT_ONCE, messages::deleteBefore);
    }

    void start(@Observes StartupEvent event, WebhooksConfig config, Clock clock, Vertx vertx) {
        sweep.start(config.sweepEvery(), clock, vertx);
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        sweep.stop(vertx);
    }
}
