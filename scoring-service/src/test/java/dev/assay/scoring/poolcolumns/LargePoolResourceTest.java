package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.testing.SteppedClock;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.ScoringTestResource;
import dev.assay.scoring.testing.Tables;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pool that does not fit is read more and more seldom. */
@QuarkusTest
@WithTestResource(ScoringTestResource.class)
class LargePoolResourceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Tables tables;

    @Inject
    FollowerFixture fixture;

    @Inject
    StandingRows rows;

    @Inject
    PoolThreads threads;

    @Inject
    PoolConfig config;

    private final SteppedClock clock = new SteppedClock();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final AtomicLong room = new AtomicLong(1);
    private KeptPool pool;

    @BeforeEach
    void fill() {
        Epoch epoch = tables.reset();
        fixture.apply(epoch, "1.7.3", MemoryFeed.upserted(new UUID(0, 1), 1, 1, 40));
        pool = new KeptPool(
                epoch.id(),
                new PoolParts(rows, threads, config, clock, new PoolMetrics(metrics)),
                new PoolReading(epoch.id(), rows, threads, config, room::get));
    }

    @Test
    void isReadAgainAfterPausesThatGrow() {
        assertEquals(1, readingsAfter(Duration.ZERO));
        assertEquals(1, readingsAfter(Duration.ofSeconds(59)));
        assertEquals(2, readingsAfter(Duration.ofSeconds(2)));
        assertEquals(2, readingsAfter(Duration.ofSeconds(119)));
        assertEquals(3, readingsAfter(Duration.ofSeconds(2)));
        assertEquals(3, readingsAfter(Duration.ofSeconds(239)));
    }

    @Test
    void isKnownNotToFitOnceItWasTried() {
        assertFalse(pool.isSettled());

        readingsAfter(Duration.ZERO);

        assertTrue(pool.isSettled());
    }

    @Test
    void isThereWhenItFitsAgain() {
        readingsAfter(Duration.ZERO);
        room.set(Long.MAX_VALUE);
        clock.step(Duration.ofSeconds(61));

        pool.catchUp().await().atMost(PATIENCE);

        assertEquals(1, pool.candidates());
    }

    private int readingsAfter(Duration pause) {
        clock.step(pause);
        var refusal = assertThrows(
                ProblemException.class, () -> pool.catchUp().await().atMost(PATIENCE));
        assertTrue(refusal.getMessage().contains("larger than the memory"), refusal.getMessage());
        return (int) metrics.get("assay.pool.readings").counter().count();
    }
}
