package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.columns.Overlay;
import dev.assay.scoring.poolcolumns.columns.Past;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import dev.assay.scoring.poolcolumns.columns.PoolQuery;
import dev.assay.scoring.poolcolumns.columns.Snapshot;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The pool of an epoch as one look at the database saw it, and how rows were before recent changes. */
final class LoadedPool {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final PoolColumns columns;
    private final Past past;
    private volatile Look look;
    private boolean closed;

    /** @param look the look whose result the columns already show */
    LoadedPool(PoolColumns columns, int keptChanges, Look look) {
        this.columns = columns;
        this.past = columns.past(keptChanges, look.seen());
        this.look = look;
    }

    Look look() {
        return look;
    }

    PoolColumns columns() {
        return columns;
    }

    long bytes() {
        return columns.bytes() + past.bytes();
    }

    /** Applies what a further look found. */
    void apply(Changes found) {
        alone(() -> {
            Snapshot seen = found.look().seen();
            found.changes().forEach(change -> columns.apply(change, past, seen));
            look = found.look();
        });
    }

    /** Lets present readers finish and no others begin, since a half-followed pool shows a state that never existed. The columns live on without this past. */
    void close() {
        alone(() -> {
            closed = true;
            past.release();
        });
    }

    /** @param asOf the moment at which the walk began, if it has; if the past does not reach back to it, the page shows the present and says so */
    PoolPage page(PoolQuery query, Optional<PoolMark> asOf) {
        return unchanged(() -> {
            Optional<Overlay> then =
                    asOf.filter(mark -> look.seen().includes(mark.seen())).flatMap(mark -> past.since(mark.seen()));
            PoolMark shown = then.isPresent() ? asOf.get() : new PoolMark(look.at(), look.seen());
            return new PoolPage(columns.top(query, then.orElse(Overlay.NONE)), shown);
        });
    }

    ScoreCounts counts(PoolFilter filter) {
        return unchanged(() -> columns.counts(filter));
    }

    private void alone(Runnable change) {
        lock.writeLock().lock();
        try {
            change.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private <T> T unchanged(Supplier<T> reading) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new PoolOutdated("it is being followed");
            }
            return reading.get();
        } finally {
            lock.readLock().unlock();
        }
    }
}
