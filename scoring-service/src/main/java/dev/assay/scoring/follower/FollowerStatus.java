package dev.assay.scoring.follower;

import dev.assay.scoring.feed.CandidateChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** What the follower is doing, for metrics, health and readers. */
// At start, so that the metrics are there before the first change.
@Startup
@ApplicationScoped
class FollowerStatus implements FollowerReport {

    private static final Logger LOG = Logger.getLogger(FollowerStatus.class);

    private final InHand inHand;
    private final Clock clock;
    private final Counter assessments;
    private final Counter parked;
    private volatile FeedLag lag = FeedLag.UNKNOWN;

    FollowerStatus(InHand inHand, Clock clock, MeterRegistry metrics) {
        this.inHand = inHand;
        this.clock = clock;
        this.assessments = Counter.builder("assay.assessments")
                .description("Assessments made and committed")
                .register(metrics);
        this.parked = Counter.builder("assay.feed.parked")
                .description("Changes put aside because the engine failed at their profile")
                .register(metrics);
        Gauge.builder("assay.feed.lag.changes", () -> lag.pending())
                .description("Changes known to wait in the feed")
                .register(metrics);
        Gauge.builder("assay.feed.lag.seconds", () -> lag.seconds(clock.instant()))
                .description("Age of the oldest change that may be missing")
                .register(metrics);
    }

    @Override
    public void pageTaken(List<CandidateChange> news) {
        inHand.take(news);
    }

    @Override
    public void applied(AppliedPage applied) {
        lag = FeedLag.of(applied.page(), clock.instant());
        assessments.increment(applied.assessments().size());
        parked.increment(applied.parked().size());
        applied.parked()
                .forEach(change -> LOG.errorf("Parked candidate %s: %s", change.candidateId(), change.reason()));
        if (applied.promotes()) {
            LOG.info("The new epoch has caught up and is in use now");
        }
    }

    @Override
    public void lag(FeedLag recorded) {
        lag = recorded;
    }

    @Override
    public void pageDone() {
        inHand.putDown();
    }

    /** Whether this or another replica reached the feed not long ago. */
    boolean isFeedConnected() {
        return lag.isConnected(clock.instant());
    }
}
