package dev.assay.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Periodically deletes rows that are past their retention time, in batches, so that no transaction is long. */
public final class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);
    private static final long NONE = -1;

    /** Deletes rows that are older. */
    @FunctionalInterface
    public interface Deletion {

        /** @return how many were deleted; fewer than the limit if there are no more */
        Uni<Integer> before(Instant time, int limit);
    }

    private final String what;
    private final Duration keptFor;
    private final int atOnce;
    private final Deletion deletion;
    private long timer = NONE;

    /** @param what names the deleted rows in the log */
    public Sweep(String what, Duration keptFor, int atOnce, Deletion deletion) {
        this.what = what;
        this.keptFor = keptFor;
        this.atOnce = atOnce;
        this.deletion = deletion;
    }

    public void start(Duration every, Clock clock, Vertx vertx) {
        AgreedTime time = new AgreedTime(clock);
        timer = vertx.setPeriodic(every.toMillis(), tick -> sweep(time.next().minus(keptFor)));
    }

    public void stop(Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void sweep(Instant before) {
        deleteBefore(before)
                .subscribe()
                .with(swept -> {}, failure -> Unattended.failed(LOG, failure, what + " were not swept"));
    }

    private Uni<Void> deleteBefore(Instant time) {
        return deletion.before(time, atOnce)
                .chain(deleted -> deleted < atOnce ? Uni.createFrom().voidItem() : deleteBefore(time));
    }
}
