package dev.assay.scoring.follower.status;

import static dev.assay.scoring.testing.MemoryFeed.upserted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.database.Database;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.follower.FollowingConfig;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LagOfOthersResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    Database database;

    @Inject
    FollowerFixture fixture;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

    @AfterEach
    void restore() {
        tables.reset();
    }

    @Test
    void isThatOfTheEpochInUse() {
        Epoch inUse = tables.reset();
        fixture.apply(inUse, "1.7.3", 3, upserted(new UUID(0, 1), 1, 1, 40));

        new LagOfOthers(database, status(Clock.systemUTC()))
                .look(List.of())
                .await()
                .atMost(PATIENCE);

        assertEquals(3, pending());
    }

    @Test
    void isOfNoInterestWhereThisReplicaFollows() {
        Epoch inUse = tables.reset();
        fixture.apply(inUse, "1.7.3", 3, upserted(new UUID(0, 1), 1, 1, 40));

        new LagOfOthers(database, status(Clock.systemUTC()))
                .look(List.of(inUse))
                .await()
                .atMost(PATIENCE);

        assertEquals(0, pending());
    }

    @Test
    void isNoneThoughThisReplicasClockIsAhead() {
        Epoch inUse = tables.reset();
        fixture.apply(inUse, "1.7.3", upserted(new UUID(0, 1), 1, 1, 40));
        FollowerStatus ahead = status(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10)));

        new LagOfOthers(database, ahead).look(List.of()).await().atMost(PATIENCE);

        assertEquals(0, metrics.get("assay.feed.lag.seconds").gauge().value());
    }

    private FollowerStatus status(Clock clock) {
        return new FollowerStatus(
                new InHand(), clock, OpenTelemetry.noop().getTracer("test"), metrics, FollowingConfig.with(Map.of()));
    }

    private long pending() {
        return Math.round(metrics.get("assay.feed.lag.changes").gauge().value());
    }
}
