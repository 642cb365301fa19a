package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.profile.changes.Announcement;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.FeedPosition;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayStatusTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RelayStatus status = new RelayStatus(Clock.fixed(NOW, ZoneOffset.UTC), metrics);

    @BeforeEach
    void fallBehind() {
        status.taken();
        Instant changed = NOW.minus(Duration.ofSeconds(90));
        status.read(
                List.of(new Announcement(new UUID(0, 1), 1, ChangeKind.UPSERTED, changed, new FeedPosition(1, 1, 1))));
    }

    @Test
    void goesOnFallingBehindWhereSendingFails() {
        status.lost();

        assertEquals(90, lag());
    }

    @Test
    void isNotBehindWhileAnotherReplicaSends() {
        status.standsBy();

        assertEquals(0, lag());
    }

    private double lag() {
        return metrics.get("assay.relay.lag.seconds").gauge().value();
    }
}
