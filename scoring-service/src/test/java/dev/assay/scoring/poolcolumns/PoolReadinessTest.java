package dev.assay.scoring.poolcolumns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class PoolReadinessTest {

    private static final Duration WAIT = Duration.ofSeconds(90);

    private final AtomicBoolean settled = new AtomicBoolean();
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
    private final PoolReadiness readiness = new PoolReadiness(settled::get, WAIT, nanos::get);

    @Test
    void waitsForThePoolToBeRead() {
        assertEquals(Status.DOWN, readiness.call().getStatus());

        settled.set(true);

        assertEquals(Status.UP, readiness.call().getStatus());
    }

    @Test
    void staysReadyWhileThePoolOfTheNextEpochIsRead() {
        settled.set(true);
        readiness.call();

        settled.set(false);

        assertEquals(Status.UP, readiness.call().getStatus());
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        nanos.addAndGet(WAIT.toNanos() - 1);
        assertEquals(Status.DOWN, readiness.call().getStatus());

        nanos.incrementAndGet();

        assertEquals(Status.UP, readiness.call().getStatus());
    }
}
