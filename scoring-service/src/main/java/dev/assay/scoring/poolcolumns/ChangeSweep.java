package dev.assay.scoring.poolcolumns;

import dev.assay.database.Database;
import dev.assay.database.Sweep;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes noted changes that every replica must have seen. A replica tells by the database's time whether it may have missed some, so deletion goes by that
 * time as well: a replica whose clock is ahead deletes nothing too early.
 */
@ApplicationScoped
class ChangeSweep {

    /** Keeps transactions short. */
    private static final int AT_ONCE = 2_000;

    // The oldest by key, which is nearly their order in time, so that no further index has to be maintained.
    private static final String DELETE =
            "delete from standing_change where (txid, sequence) in (select txid, sequence from"
                    + " (select txid, sequence, changed_at from standing_change order by txid, sequence limit :limit) oldest"
                    + " where changed_at < :time and changed_at < now() - make_interval(secs => :kept))";

    private final Database database;
    private final Duration keptFor;
    private final Sweep sweep;

    ChangeSweep(Database database, PoolConfig config) {
        this.database = database;
        this.keptFor = config.changesKeptFor();
        this.sweep = new Sweep("Noted changes of standings", keptFor, AT_ONCE, this::deleteBefore);
    }

    void start(@Observes StartupEvent event, PoolConfig config, Clock clock, Vertx vertx) {
        sweep.start(config.sweepEvery(), clock, vertx);
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        sweep.stop(vertx);
    }

    Uni<Integer> deleteBefore(Instant time, int limit) {
        return database.write(session -> session.createNativeQuery(DELETE)
                .setParameter("limit", limit)
                .setParameter("time", time)
                .setParameter("kept", (double) keptFor.toSeconds())
                .executeUpdate());
    }
}
