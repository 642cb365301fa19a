package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.pool.PoolFilter;
import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.poolcolumns.Changes.Look;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** The pool of an epoch as one look at the database saw it, and what was otherwise lately. */
final class LoadedPool {

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final PoolColumns columns;
    private final Past past;
    private volatile Look look;
    private boolean closed;

    /** @param look what the columns show already */
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

    /** Follows to a further look. */
    void apply(Changes found) {
        alone(() -> {
            Snapshot seen = found.look().seen();
            found.changes().forEach(change -> columns.apply(change, past, seen));
            look = found.look();
        });
    }

    /** Lets nobody read any more, when whoever reads now is done: what is half followed was never so. */
    void close() {
        alone(() -> closed = true);
    }

    /** @param asOf the moment that the walk began at, if it has; where the past does not reach back to it, the page is of now and says so */
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
