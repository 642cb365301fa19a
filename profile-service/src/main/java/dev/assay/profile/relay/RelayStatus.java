package dev.assay.profile.relay;

import dev.assay.profile.changes.Announcement;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What this replica's relay is doing, for metrics. */
@ApplicationScoped
class RelayStatus {

    private final Clock clock;
    private final Counter sent;
    private volatile boolean active;
    private volatile Instant unsentSince;

    RelayStatus(Clock clock, MeterRegistry metrics) {
        this.clock = clock;
        this.sent = Counter.builder("assay.relay.sent")
                .description("Changes put on the topic")
                .register(metrics);
        Gauge.builder("assay.relay.active", () -> active ? 1 : 0)
                .description("Whether this replica is the one that sends")
                .register(metrics);
        Gauge.builder("assay.relay.lag.seconds", this::lagSeconds)
                .description("Age of the oldest change that this replica has seen and not put on the topic")
                .register(metrics);
    }

    void taken() {
        active = true;
    }

    /** What it has not sent may be sent again by itself, when it can. */
    void lost() {
        active = false;
    }

    /** Another replica sends: how far that one is behind is told there. */
    void standsBy() {
        lost();
        unsentSince = null;
    }

    void read(List<Announcement> changes) {
        waits(changes.isEmpty() ? null : changes.get(0).changedAt());
    }

    /** @param since when the oldest change happened that is not on the topic; null if there is none */
    void waits(Instant since) {
        unsentSince = since;
    }

    void sent(int events) {
        sent.increment(events);
    }

    private double lagSeconds() {
        Instant since = unsentSince;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
