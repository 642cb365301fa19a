package dev.assay.scoring.follower;

import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.FeedParts;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads on where the epoch in use has been left, as it is of another engine that nobody runs any more, and takes away who was erased or merged since. Until the
 * next epoch has caught up nothing else would: it comes to them last. Of several replicas one reads a part of the feed. No position is kept, since what is taken
 * away twice is gone once.
 */
final class Departures implements Steps {

    /** Before asking again after an empty page. */
    private static final Duration IDLE = Duration.ofMillis(20);

    private static final Duration NOTHING_TO_READ = Duration.ofSeconds(2);

    /** Where candidates are taken away. */
    interface Store {

        /** How far the epoch in use has been read, by part. */
        Uni<Map<Integer, String>> positionsInUse();

        /** Erases and merges those of a page who are to be, in all epochs. */
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

    /** Of parts that came from another replica nothing is known here. */
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

    /** The lease does not wait for the feed, which may take long to close: somebody else may as well read the same. */
    @Override
    public Uni<Void> close() {
        return Uni.join()
                .all(leases.release(reader), feed.close())
                .andCollectFailures()
                .replaceWithVoid();
    }
}
