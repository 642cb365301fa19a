package dev.assay.scoring.follower.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.rest.testing.SteppedClock;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.epoch.TestEpochs;
import dev.assay.scoring.follower.FollowingConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowerStatusTest {

    private final SteppedClock clock = new SteppedClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Epoch epoch = TestEpochs.inState(EpochState.CURRENT);

    @Test
    void lagsWhileNothingCanBeFollowed() {
        status(Map.of());

        clock.step(Duration.ofMinutes(10));

        assertEquals(600, lag());
    }

    @Test
    void lagsWhileTheFeedWasNeverReached() {
        FollowerStatus status = status(Map.of());
        clock.step(Duration.ofMinutes(1));
        status.follow(List.of(epoch));
        status.of(epoch).lag(FeedLag.UNKNOWN);

        clock.step(Duration.ofMinutes(10));

        assertEquals(600, lag());
    }

    @Test
    void lagsFromWhenThereWasNothingLeftToFollow() {
        FollowerStatus status = status(Map.of());
        clock.step(Duration.ofHours(1));
        status.follow(List.of(epoch));
        status.of(epoch).lag(new FeedLag(0, Optional.empty(), Optional.of(Duration.ZERO)));
        status.follow(List.of());

        clock.step(Duration.ofMinutes(10));
        status.follow(List.of());

        assertEquals(600, lag());
    }

    @Test
    void lagsAsOthersDoThatFollowTheEpochInUse() {
        FollowerStatus status = status(Map.of());
        clock.step(Duration.ofHours(1));

        status.follow(List.of());
        status.lagOfOthers(new FeedLag(0, Optional.empty(), Optional.of(Duration.ZERO)));

        assertEquals(0, lag());
    }

    @Test
    void doesNotLagWhereItOnlyAnswersReaders() {
        status(Map.of("follow", "false"));

        clock.step(Duration.ofMinutes(10));

        assertEquals(0, lag());
    }

    private FollowerStatus status(Map<String, String> settings) {
        return new FollowerStatus(
                new InHand(), clock, OpenTelemetry.noop().getTracer("test"), metrics, FollowingConfig.with(settings));
    }

    private long lag() {
        return Math.round(metrics.get("assay.feed.lag.seconds").gauge().value());
    }
}
