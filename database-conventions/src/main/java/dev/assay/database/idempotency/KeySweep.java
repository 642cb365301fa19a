package dev.assay.database.idempotency;

import dev.assay.database.Database;
import dev.assay.database.Sweep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Deletes keys and answers that are past their retention time. */
@ApplicationScoped
class KeySweep {

    /** Keeps the transaction short, although an answer can be as long as a candidate. */
    private static final int AT_ONCE = 200;

    private final Sweep sweep;

    KeySweep(Database database, Keys keys, IdempotencyConfig config) {
        this.sweep = new Sweep(
                "Keys",
                config.keptFor(),
                AT_ONCE,
                (time, limit) -> database.write(session -> keys.deleteBefore(session, time, limit)));
    }

    void start(@Observes StartupEvent event, IdempotencyConfig config, Clock clock, Vertx vertx) {
        sweep.start(config.sweepEvery(), clock, vertx);
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        sweep.stop(vertx);
    }
}
