package dev.assay.database.idempotency;

import dev.assay.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Deletes keys and answers when their time is over. */
@ApplicationScoped
class KeySweep {

    private static final Logger LOG = Logger.getLogger(KeySweep.class);

    /** An answer can be as long as a candidate; a transaction is to be short. */
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Keys keys;
    private final IdempotencyConfig config;
    private final Clock clock;
    private long timer;

    KeySweep(Database database, Keys keys, IdempotencyConfig config, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sweep());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void sweep() {
        deleteBefore(clock.instant().minus(config.keptFor()))
                .subscribe()
                .with(swept -> {}, away -> LOG.debug("Keys were not swept", away));
    }

    private Uni<Void> deleteBefore(Instant time) {
        return database.write(session -> keys.deleteBefore(session, time, AT_ONCE))
                .chain(deleted -> deleted < AT_ONCE ? Uni.createFrom().voidItem() : deleteBefore(time));
    }
}
