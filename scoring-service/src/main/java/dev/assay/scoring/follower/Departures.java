package dev.assay.scoring.follower;

import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.follower.changes.ChangeBatch;
import dev.assay.scoring.follower.run.Steps;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps reading the feed for an epoch in use whose engine no replica runs any more, and removes the candidates who are erased or merged. Nothing else would
 * remove them before the next epoch has caught up, since that one reaches the latest changes last. One replica reads each part of the feed. No position is
 * stored, since removing a candidate twice does no harm.
 */
final class Departures implements Steps {

    /** The pause after an empty page. */
    private static final Duration IDLE = Duration.ofMillis(20);

    private static final Duration NOTHING_TO_READ = Duration.ofSeconds(2);

    /** Where candidates are removed. */
    interface Store {

        /** How far the epoch in use has been read, by part. */
        Uni<Map<Integer, String>> positionsInUse();

        /** Applies the erasures and merges of a page to all epochs. */
        Uni<Void> takeAway(ChangeBatch batch);
    }

    private final ChangeFeed feed;
    private final Store store;
    private final DepartureLeases leases;
    private final String reader;
    private final int pageSize;
    private Map<Integer, String> read = Map.of();

    Departures(ChangeFeed feed, Store store, DepartureLeases leases, String reader, int pageSize) {
        this.feed = feed;
        this.store = store;
        this.leases = leases;
        this.reader = reader;
        this.pageSize = pageSize;
    }

    @Override
    public Uni<Duration> step() {
        return feed.parts()
                .chain(this::lease)
                .chain(mine -> mine.isEmpty()
                        ? Uni.createFrom().item(NOTHING_TO_READ)
                        : begin(mine).chain(() -> page(mine)));
    }

    private Uni<Set<Integer>> lease(FeedParts parts) {
        return parts.mine().isEmpty() ? Uni.createFrom().item(Set.of()) : leases.acquire(reader, parts.mine());
    }

    /** Parts that came from another replica begin where the epoch in use stopped, since this replica has no position for them. */
    private Uni<Void> begin(Set<Integer> mine) {
        if (read.keySet().equals(mine)) {
            return Uni.createFrom().voidItem();
        }
        return store.positionsInUse()
                .invoke(inUse -> {
                    Map<Integer, String> from = new HashMap<>();
                    mine.forEach(part -> from.put(part, read.getOrDefault(part, inUse.get(part))));
                    read = from;
                })
                .replaceWithVoid();
    }

    private Uni<Duration> page(Set<Integer> mine) {
        Map<Integer, Optional<String>> after = new HashMap<>();
        mine.forEach(part -> after.put(part, Optional.ofNullable(read.get(part))));
        return feed.next(after, pageSize, FeedFollower.WAIT)
                .call(page -> store.takeAway(ChangeBatch.of(page)))
                .map(this::done);
    }

    private Duration done(ChangePage page) {
        Map<Integer, String> on = new HashMap<>(read);
        page.reaches().forEach(reach -> on.put(reach.part(), reach.next()));
        read = on;
        return page.items().isEmpty() ? IDLE : Duration.ZERO;
    }

    /** Releases the leases without waiting for the feed, which may be slow to close: another replica may safely read the same pages. */
    @Override
    public Uni<Void> close() {
        return Uni.join()
                .all(leases.release(reader), feed.close())
                .andCollectFailures()
                .replaceWithVoid();
    }
}
