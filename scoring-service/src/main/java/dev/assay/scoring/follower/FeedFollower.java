package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangePage;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/**
 * Follows the feed for one epoch, one page at a time. Whatever happens between reading a page and writing it, the page is read again: it
 * was applied wholly or not at all.
 */
final class FeedFollower {

    /** Shorter than the lease, so that an idle feed does not cost it. */
    static final Duration WAIT = Duration.ofSeconds(3);

    private static final Duration STANDBY = Duration.ofSeconds(2);
    /** Before asking again after an empty page: the feed has waited already, unless it cannot. */
    private static final Duration IDLE = Duration.ofMillis(20);

    /** Assesses the changes off the event loop. */
    interface Scoring {

        Uni<List<Outcome>> score(List<CandidateChange> changes, Epoch epoch);
    }

    private final ChangeFeed feed;
    private final FeedStore store;
    private final Scoring scoring;
    private final FollowerReport report;
    private final String name;
    private final Epoch epoch;
    private final int pageSize;

    private Lease lease;
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

    /** Reads and applies one page if it is this follower's turn; the answer is how long to pause before the next step. */
    Uni<Duration> step() {
        return turn().chain(mine -> mine ? page() : Uni.createFrom().item(STANDBY))
                .onFailure()
                // Somebody else may have taken over meanwhile: ask before going on.
                .invoke(() -> lease = null)
                .onTermination()
                .invoke(report::pageDone);
    }

    private Uni<Boolean> turn() {
        if (lease != null) {
            return Uni.createFrom().item(true);
        }
        return store.acquire(epoch.id(), name).map(position -> {
            report.lag(position.lag());
            lease = position.isHeldBy(name) ? position.lease() : null;
            return lease != null;
        });
    }

    private Uni<Duration> page() {
        return feed.next(lease.after(), pageSize, WAIT)
                .chain(page -> apply(page).map(ignored -> page.items().isEmpty() ? IDLE : Duration.ZERO));
    }

    private Uni<Void> apply(ChangePage page) {
        ChangeBatch batch = ChangeBatch.of(page);
        boolean promotes = takesOver && page.isLast();
        return store.known(epoch.id(), batch.candidates())
                .chain(known ->
                        score(batch, known).map(outcomes -> AppliedPage.of(page, known, batch, outcomes, promotes)))
                .chain(applied -> store.write(lease, applied).invoke(moved -> {
                    lease = moved;
                    takesOver = takesOver && !promotes;
                    report.applied(applied);
                }))
                .replaceWithVoid();
    }

    private Uni<List<Outcome>> score(ChangeBatch batch, KnownVersions known) {
        List<CandidateChange> news =
                batch.upserts().stream().filter(known::isNews).toList();
        report.pageTaken(news);
        return news.isEmpty() ? Uni.createFrom().item(List.of()) : scoring.score(news, epoch);
    }
}
