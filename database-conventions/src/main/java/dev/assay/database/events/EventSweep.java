package dev.assay.database.events;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes events that had their time. */
@ApplicationScoped
class EventSweep {

    private static final Logger LOG = Logger.getLogger(EventSweep.class);

    /** A transaction is to be short. */
    private static final int AT_ONCE = 1_000;

    private final Events events;
    private final EventsConfig config;
    private final Clock clock;
    private long timer = -1;

    EventSweep(Events events, EventsConfig config, Clock clock) {
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        if (config.told()) {
            timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sweep());
        }
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void sweep() {
        deleteBefore(clock.instant().minus(config.keptFor()))
                .subscribe()
                .with(swept -> {}, away -> LOG.debug("Events were not swept", away));
    }

    private Uni<Void> deleteBefore(Instant time) {
        return events.deleteBefore(time, AT_ONCE)
                .chain(deleted -> deleted < AT_ONCE ? Uni.createFrom().voidItem() : deleteBefore(time));
    }
}
