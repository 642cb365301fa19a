package dev.assay.scoring.follower.status;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.changes.PageUpdate;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What the followers are doing, for metrics, health and readers. The lag shown is that of the epoch in use. */
// At start, so that the metrics exist before the first change.
@Startup
@ApplicationScoped
public class FollowerStatus {

    private static final Logger LOG = Logger.getLogger(FollowerStatus.class);

    private final InHand inHand;
    private final Clock clock;
    private final Tracer tracer;
    private final Counter assessments;
    private final Counter parked;
    private final Map<String, EpochReport> reports = new ConcurrentHashMap<>();
    private final boolean follows;
    private volatile String shown = "";
    /** Since when there is no epoch to be shown. */
    private volatile Instant idleSince;
    /** Of the epoch in use while nothing is followed. */
    private volatile Noted ofOthers;

    /** A lag, and when this replica learnt of it. */
    private record Noted(FeedLag lag, Instant at) {}

    FollowerStatus(InHand inHand, Clock clock, Tracer tracer, MeterRegistry metrics, FeedConfig config) {
        this.inHand = inHand;
        this.clock = clock;
        this.tracer = tracer;
        this.follows = config.follow();
        this.idleSince = clock.instant();
        this.ofOthers = new Noted(FeedLag.UNKNOWN, idleSince);
        this.assessments = Counter.builder("assay.assessments")
                .description("Assessments made and committed")
                .register(metrics);
        this.parked = Counter.builder("assay.feed.parked")
                .description("Changes put aside because the engine failed at their profile")
                .register(metrics);
        Gauge.builder("assay.feed.lag.changes", () -> lag().pending())
                .description("Changes known to wait in the feed for the epoch in use")
                .register(metrics);
        Gauge.builder("assay.feed.lag.seconds", () -> lag().seconds(clock.instant()))
                .description("Age of the oldest change that may be missing in the epoch in use")
                .register(metrics);
    }

    /** The report for the follower of this epoch. */
    public FollowerReport of(Epoch epoch) {
        return new TracedReport(reports.computeIfAbsent(epoch.id(), EpochReport::new), tracer);
    }

    /** Forgets epochs that are not followed any more. */
    public void follow(List<Epoch> epochs) {
        reports.keySet().retainAll(epochs.stream().map(Epoch::id).toList());
        String before = shown;
        String now = epochs.stream()
                .filter(epoch -> epoch.state() == EpochState.CURRENT)
                .findFirst()
                // The epoch in use is another build's: only what this build fills can be reported.
                .or(() -> epochs.stream().findFirst())
                .map(Epoch::id)
                .orElse("");
        if (now.isEmpty() && !before.isEmpty()) {
            idleSince = clock.instant();
        }
        shown = now;
    }

    /** What others have recorded for the epoch in use. */
    void lagOfOthers(FeedLag recorded) {
        ofOthers = new Noted(recorded, clock.instant());
    }

    /** That nobody follows anything, or that the feed was never reached, is a lag too: otherwise nobody would be told. */
    private FeedLag lag() {
        if (!follows) {
            return FeedLag.UNKNOWN;
        }
        EpochReport report = reports.get(shown);
        return report == null ? present(ofOthers, idleSince) : report.present();
    }

    /** @param since since when somebody should have looked */
    private FeedLag present(Noted noted, Instant since) {
        Instant now = clock.instant();
        return noted.lag().after(Duration.between(noted.at(), now)).silentFor(Duration.between(since, now));
    }

    /** Whether this or another replica reached the feed recently. */
    public boolean isFeedConnected() {
        return reports.values().stream().anyMatch(report -> report.present().isConnected());
    }

    /** What one epoch's follower reports. */
    private final class EpochReport implements FollowerReport {

        private final String epochId;
        private final Instant since = clock.instant();
        private volatile Noted noted = new Noted(FeedLag.UNKNOWN, since);

        EpochReport(String epochId) {
            this.epochId = epochId;
        }

        @Override
        public void pageTaken(List<CandidateChange> news) {
            inHand.take(epochId, news);
        }

        @Override
        public void applied(PageUpdate update, FeedLag after, boolean promoted) {
            lag(after);
            assessments.increment(update.assessments().size());
            parked.increment(update.parked().size());
            update.parked()
                    .forEach(change -> LOG.errorf("Parked candidate %s: %s", change.candidateId(), change.reason()));
            if (promoted) {
                LOG.infof("Epoch %s has caught up and is in use now", epochId);
            }
        }

        @Override
        public void lag(FeedLag recorded) {
            noted = new Noted(recorded, clock.instant());
        }

        FeedLag present() {
            return FollowerStatus.this.present(noted, since);
        }

        @Override
        public void pageDone() {
            inHand.putDown(epochId);
        }
    }
}
