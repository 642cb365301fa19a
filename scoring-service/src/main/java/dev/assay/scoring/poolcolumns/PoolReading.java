package dev.assay.scoring.poolcolumns;

import dev.assay.scoring.poolcolumns.Changes.Look;
import dev.assay.scoring.poolcolumns.Changes.Place;
import dev.assay.scoring.poolcolumns.columns.PoolColumns;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.function.LongSupplier;

/** Reads the pool of an epoch into memory: the whole table in its physical order, then what has changed meanwhile, until one look finds all the rest. */
final class PoolReading {

    private final String epochId;
    private final StandingRows rows;
    private final PoolThreads threads;
    private final PoolConfig config;
    private final LongSupplier room;

    /** @param room how many bytes the pool may take at present */
    PoolReading(String epochId, StandingRows rows, PoolThreads threads, PoolConfig config, LongSupplier room) {
        this.epochId = epochId;
        this.rows = rows;
        this.threads = threads;
        this.config = config;
        this.room = room;
    }

    Uni<LoadedPool> read(PoolColumns into) {
        return rows.start().chain(start -> readTable(into, start.tablePages()).chain(() -> follow(into, start.look())));
    }

    private Uni<Void> readTable(PoolColumns into, long pages) {
        int steps = (int) ((pages + config.tablePages() - 1) / config.tablePages());
        return Multi.createFrom()
                .range(0, steps)
                .onItem()
                .transformToUniAndConcatenate(step -> {
                    long from = (long) step * config.tablePages();
                    return rows.all(epochId, from, from + config.tablePages())
                            .chain(found -> threads.run(() -> {
                                found.forEach(into::put);
                                check(into);
                                return step;
                            }));
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Follows changes from a look on, until a further look can take all that is left at once. How rows were before is not kept. */
    Uni<LoadedPool> follow(PoolColumns columns, Look seen) {
        return part(columns, seen, Place.of(seen.seen()))
                .chain(first -> first.more()
                        ? rest(columns, seen, first.last()).chain(() -> follow(columns, first.look()))
                        : Uni.createFrom().item(new LoadedPool(columns, config.keptChanges(), first.look())));
    }

    private Uni<Void> rest(PoolColumns columns, Look seen, Place from) {
        return part(columns, seen, from)
                .chain(found -> found.more()
                        ? rest(columns, seen, found.last())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Changes> part(PoolColumns columns, Look seen, Place from) {
        return rows.changes(epochId, seen.seen(), from)
                .chain(found -> threads.run(() -> {
                    checkFollows(found, seen);
                    found.changes().forEach(columns::apply);
                    check(columns);
                    return found;
                }));
    }

    /** Fails if the changes found do not continue what was seen before. */
    void checkFollows(Changes found, Look seen) {
        if (found.emptied()) {
            throw new PoolOutdated("the table was emptied");
        }
        if (!found.look().history().equals(seen.history())) {
            throw new PoolOutdated("the database goes on from another history");
        }
        if (!found.look().seen().includes(seen.seen())) {
            throw new PoolOutdated("the database is behind what was seen of it");
        }
        if (found.look().at().isAfter(seen.at().plus(config.changesKeptFor().dividedBy(2)))) {
            throw new PoolOutdated("changes since the last look may have been swept");
        }
    }

    void check(PoolColumns columns) {
        if (columns.bytes() > room.getAsLong()) {
            throw new PoolTooLarge(columns.candidates(), room.getAsLong());
        }
    }
}
