package dev.assay.scoring.epoch.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an epoch has read the feed.
 *
 * @param assessed assessments made in it
 * @param waiting changes known to wait after its position
 * @param startedAt when its first page was requested
 * @param caughtUpAt when nothing was waiting for the first time
 * @param readAt when the feed was last read for it, by the database's clock
 * @param silence how long ago that was, by the same clock
 * @param run the present run, from a start, a resumption or a change of the reading replica until it catches up
 */
public record EpochProgress(
        long assessed,
        long waiting,
        Optional<Instant> startedAt,
        Optional<Instant> caughtUpAt,
        Optional<Instant> readAt,
        Optional<Duration> silence,
        Run run) {

    public static final EpochProgress NONE = new EpochProgress(
            0, 0, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), new Run(Optional.empty(), 0));

    /** Assessments made since a moment. */
    record Run(Optional<Instant> since, long assessed) {}

    /** Whether the epoch includes everything that happened up to a moment ago. */
    public boolean isCaughtUp() {
        return caughtUpAt.isPresent()
                && waiting == 0
                && silence.filter(FeedSilence::isShort).isPresent();
    }

    /** How many assessments there will be in the end, as far as is known; empty before the first page. */
    Optional<Long> total() {
        return readAt.map(ignored -> assessed + waiting);
    }

    /** Assessments per second in the present run; empty if it is too short to tell, or over. */
    Optional<Double> rate() {
        if (run.since().isEmpty() || readAt.isEmpty() || caughtUpAt.isPresent()) {
            return Optional.empty();
        }
        long millis = Duration.between(run.since().get(), readAt.get()).toMillis();
        return millis < 1_000 ? Optional.empty() : Optional.of(Math.round(run.assessed() * 10_000.0 / millis) / 10.0);
    }
}
