package dev.assay.scoring.assessment.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.engine.TestEngines.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineLivenessTest {

    private static final int REPLACED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final EnginePool engine =
            new EnginePool(new SimpleMeterRegistry(), new Limits(Duration.ofMillis(200), REPLACED));
    private final EngineLiveness liveness = new EngineLiveness(engine);

    @AfterEach
    void stop() {
        end.countDown();
        engine.stop();
    }

    @Test
    void isAliveWhileAThreadIsLeft() {
        loseThreads(engine.width() + REPLACED - 1);

        assertEquals(Status.UP, liveness.call().getStatus());
    }

    @Test
    void isToBeStartedAnewWhenNoThreadIsLeft() {
        loseThreads(engine.width() + REPLACED);

        assertEquals(Status.DOWN, liveness.call().getStatus());
        assertEquals(
                (long) engine.width() + REPLACED,
                liveness.call().getData().orElseThrow().get("lost"));
    }

    @Test
    void isAliveAgainWhenTheLostOnesReturn() {
        loseThreads(engine.width() + REPLACED);

        end.countDown();
        awaitLost(0);

        assertEquals(Status.UP, liveness.call().getStatus());
    }

    private void loseThreads(int count) {
        for (int thread = 1; thread <= count; thread++) {
            engine.run(this::hang).subscribe().with(done -> {}, overdue -> {});
            awaitLost(thread);
        }
    }

    private String hang() {
        while (end.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return "too late";
    }

    private void awaitLost(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (engine.lost() != count) {
            assertTrue(System.nanoTime() < deadline, engine.lost() + " are lost and not " + count);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
