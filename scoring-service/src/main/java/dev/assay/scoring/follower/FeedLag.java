package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.FeedSilence;
import dev.assay.scoring.feed.ChangePage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far behind the feed its reader was when it last looked.
 *
 * @param pending changes that were waiting
 * @param oldestPendingAt when the oldest of them happened
 * @param readAt when the reader looked; empty before the first time
 */
record FeedLag(long pending, Optional<Instant> oldestPendingAt, Optional<Instant> readAt) {

    static final FeedLag UNKNOWN = new FeedLag(0, Optional.empty(), Optional.empty());

    /** The lag of all parts of the feed together, as of the time of the part that was read longest ago. */
    static FeedLag of(List<FeedPosition> parts) {
        return parts.stream().map(FeedPosition::lag).reduce(FeedLag::and).orElse(UNKNOWN);
    }

    private FeedLag and(FeedLag other) {
        return new FeedLag(
                pending + other.pending,
                earlier(oldestPendingAt, other.oldestPendingAt),
                readAt.isEmpty() || other.readAt.isEmpty() ? Optional.empty() : earlier(readAt, other.readAt));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }

    /** @param moved the leases of the page's parts, moved past it */
    static FeedLag of(ChangePage page, List<Lease> moved, Instant now) {
        Optional<Instant> oldest =
                moved.stream().flatMap(lease -> lease.waitingSince().stream()).min(Instant::compareTo);
        return new FeedLag(page.pending(), oldest, Optional.of(now));
    }

    /** Age of the oldest change that may be missing, in seconds; 0 if none is. */
    long seconds(Instant now) {
        if (pending > 0) {
            // Where a build before this one noted no time, that something is missing must still be seen.
            return oldestPendingAt.map(oldest -> age(oldest, now)).orElseGet(() -> Math.max(1, silence(now)));
        }
        return isConnected(now) ? 0 : silence(now);
    }

    private long silence(Instant now) {
        return readAt.map(last -> age(last, now)).orElse(0L);
    }

    private static long age(Instant start, Instant now) {
        return Math.max(0, Duration.between(start, now).toSeconds());
    }

    /** The same; if nobody has looked at all, as if somebody had done so last at that time. */
    FeedLag atLeastSince(Instant start) {
        return readAt.isPresent() ? this : new FeedLag(pending, oldestPendingAt, Optional.of(start));
    }

    /** Whether the feed was reached recently. */
    boolean isConnected(Instant now) {
        return readAt.filter(last -> FeedSilence.isWithin(last, now)).isPresent();
    }
}
