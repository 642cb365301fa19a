package dev.assay.scoring.follower.status;

import dev.assay.scoring.epoch.progress.FeedSilence;
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
 * @param silence how long ago the reader looked; empty before the first time. By one clock: that of the database, which the replicas share, or a
 *     replica's own
 */
public record FeedLag(long pending, Optional<Instant> oldestPendingAt, Optional<Duration> silence) {

    /** In queries of recorded positions. */
    public static final String SILENT_SECONDS = "date_part('epoch', clock_timestamp() - read_at)";

    public static final FeedLag UNKNOWN = new FeedLag(0, Optional.empty(), Optional.empty());

    /** @param silentSeconds null before the first look, as {@code oldestPendingAt} is if nothing was waiting */
    public static FeedLag recorded(long pending, Instant oldestPendingAt, Double silentSeconds) {
        return new FeedLag(
                pending,
                Optional.ofNullable(oldestPendingAt),
                Optional.ofNullable(silentSeconds).map(seconds -> Duration.ofMillis(Math.round(1000 * seconds))));
    }

    /** The lag of all parts of the feed together, with the silence of the part that was read longest ago. */
    public static FeedLag of(List<FeedLag> parts) {
        return parts.stream().reduce(FeedLag::and).orElse(UNKNOWN);
    }

    private FeedLag and(FeedLag other) {
        return new FeedLag(
                pending + other.pending,
                earlier(oldestPendingAt, other.oldestPendingAt),
                silence.flatMap(own -> other.silence.map(its -> own.compareTo(its) > 0 ? own : its)));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Instant::compareTo);
    }

    /** The same after some time in which nobody has looked again. */
    FeedLag after(Duration time) {
        return new FeedLag(pending, oldestPendingAt, silence.map(time::plus));
    }

    /** Age of the oldest change that may be missing, in seconds; 0 if none is. */
    public long seconds(Instant now) {
        if (pending > 0) {
            // Where a build before this one noted no time, that something is missing must still be seen.
            return oldestPendingAt
                    .map(oldest -> Math.max(0, Duration.between(oldest, now).toSeconds()))
                    .orElse(Math.max(1, silentSeconds()));
        }
        return isConnected() ? 0 : silentSeconds();
    }

    private long silentSeconds() {
        return silence.map(Duration::toSeconds).orElse(0L);
    }

    /** The same; if nobody has looked at all, as if somebody had done so last that long ago. */
    FeedLag silentFor(Duration time) {
        return silence.isPresent() ? this : new FeedLag(pending, oldestPendingAt, Optional.of(time));
    }

    /** Whether the feed was reached recently. */
    boolean isConnected() {
        return silence.filter(FeedSilence::isShort).isPresent();
    }
}
