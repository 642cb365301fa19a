package dev.assay.database.events;

import dev.assay.database.Sweep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Deletes events that are past their retention time. */
@ApplicationScoped
class EventSweep {

    /** Keeps the transaction short. */
    private static final int AT_ONCE = 1_000;

    private final Sweep sweep;

    EventSweep(Events events, EventsConfig config) {
        this.sweep = new Sweep("Events", config.keptFor(), AT_ONCE, events::deleteBefore);
    }

    void start(@Observes StartupEvent event, EventsConfig config, Clock clock, Vertx vertx) {
        if (config.told()) {
            sweep.start(config.sweepEvery(), clock, vertx);
        }
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        sweep.stop(vertx);
    }
}
