package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangeFeeds;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.follower.changes.ChangeBatch;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import dev.assay.scoring.follower.changes.ScoringOutcome;
import dev.assay.scoring.follower.run.LeaseTerm;
import dev.assay.scoring.follower.run.Steps;
import dev.assay.scoring.follower.status.FeedLag;
import dev.assay.scoring.follower.status.FollowerReport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follows the feed for one epoch, or this replica's parts of it, one page at a time. A page is applied as a whole or not at all: if anything fails between
 * reading and writing it, it is read again.
 */
final class FeedFollower implements Steps {

    /** Shorter than the lease, so that the lease does not expire while an idle feed is polled. */
    static final Duration WAIT = LeaseTerm.TERM.minusSeconds(5);

    private static final Duration STANDBY = Duration.ofSeconds(2);
    /** The pause after an empty page: short, since the feed has usually waited already, but not zero, since it cannot always wait. */
    private static final Duration IDLE = Duration.ofMillis(20);

    /** Assesses the changes off the event loop. */
    interface Scoring {

        Uni<List<ScoringOutcome>> score(List<CandidateChange> changes, Epoch epoch);
    }

    private final ChangeFeed feed;
    private final FeedStore store;
    private final Scoring scoring;
    private final FollowerReport report;
    private final String name;
    private final Epoch epoch;
    private final int pageSize;

    private Map<Integer, Lease> leases = Map.of();
    private boolean takesOver;

    FeedFollower(Parts parts, FollowerReport report, String name, Epoch epoch, int pageSize) {
        this.feed = parts.feed();
        this.store = parts.store();
        this.scoring = parts.scoring();
        this.report = report;
        this.name = name;
        this.epoch = epoch;
        this.pageSize = pageSize;
        this.takesOver = epoch.takesOver();
    }

    /** What a follower works with. */
    record Parts(ChangeFeed feed, FeedStore store, Scoring scoring) {}

    /** What the followers of all epochs work with, each with a feed of its own. */
    record Openings(
            ChangeFeeds feeds,
            FeedStore store,
            Departures.Store departures,
            DepartureLeases departureLeases,
            Scoring scoring) {

        Parts of(Epoch epoch) {
            return new Parts(feeds.open(epoch.id()), store, scoring);
        }

        /** Removes departed candidates while nobody follows the epoch in use. */
        Departures departures(String reader, int pageSize) {
            return new Departures(feeds.open("departures"), departures, departureLeases, reader, pageSize);
        }
    }

    @Override
    public Uni<Void> close() {
        return feed.close();
    }

    /** Reads and applies one page if this follower has the lease. */
    @Override
    public Uni<Duration> step() {
        return feed.parts()
                .chain(this::lease)
                .chain(mine -> mine ? page() : Uni.createFrom().item(STANDBY))
                // Another replica may have taken over meanwhile: ask for the leases again before going on.
                .onFailure()
                .invoke(() -> leases = Map.of())
                .onCancellation()
                .invoke(() -> leases = Map.of())
                .onTermination()
                .invoke(report::pageDone);
    }

    /** Asks again with every page for the leases of this replica's parts that another replica still holds. */
    private Uni<Boolean> lease(FeedParts parts) {
        if (!leases.isEmpty() && leases.keySet().equals(parts.mine())) {
            return Uni.createFrom().item(true);
        }
        return store.acquire(epoch.id(), name, parts).map(positions -> {
            report.lag(FeedLag.of(positions.stream().map(FeedPosition::lag).toList()));
            leases = positions.stream()
                    .filter(position -> position.isHeldBy(name))
                    .map(FeedPosition::lease)
                    .collect(Collectors.toMap(Lease::part, lease -> lease));
            return !leases.isEmpty();
        });
    }

    private Uni<Duration> page() {
        Map<Integer, Optional<String>> after = new HashMap<>();
        leases.forEach((part, lease) -> after.put(part, lease.after()));
        return feed.next(after, pageSize, WAIT)
                .chain(page -> apply(page).map(ignored -> page.items().isEmpty() ? IDLE : Duration.ZERO));
    }

    private Uni<Void> apply(ChangePage page) {
        if (page.reaches().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ChangeBatch batch = ChangeBatch.of(page);
        boolean promotes = takesOver && page.isLast();
        return store.known(epoch.id(), batch.candidates())
                .chain(known ->
                        score(batch, known).map(outcomes -> PageUpdate.of(page, known, batch, outcomes, promotes)))
                .chain(update -> store.write(leases.values(), update).invoke(written -> done(update, written)))
                .replaceWithVoid();
    }

    private void done(PageUpdate update, Written written) {
        Map<Integer, Lease> moved = new HashMap<>(leases);
        written.leases().forEach(lease -> moved.put(lease.part(), lease));
        leases = moved;
        takesOver = takesOver && !written.promoted();
        report.applied(update, written.lag(update.page()), written.promoted());
    }

    private Uni<List<ScoringOutcome>> score(ChangeBatch batch, KnownVersions known) {
        List<CandidateChange> news =
                batch.upserts().stream().filter(known::isNews).toList();
        report.pageTaken(news);
        return news.isEmpty() ? Uni.createFrom().item(List.of()) : scoring.score(news, epoch);
    }
}
