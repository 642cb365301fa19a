package dev.assay.scoring.assessment.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.engine.TestEngines.Limits;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineThreadsTest {

    private static final Duration DEADLINE = Duration.ofMillis(300);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Lane lane = new Lane(10, 9, 1);
    private final Lane patient = new Lane(10, 9, 60);
    private final EngineThreads threads = new EngineThreads(1, List.of(lane, patient), new Limits(DEADLINE, 2));

    @AfterEach
    void stop() {
        end.countDown();
        threads.stop();
    }

    @Test
    void replacesAThreadThatDoesNotComeBack() {
        CompletableFuture<String> stuck = run(this::hang);

        String next = await(run(() -> "next"));

        assertEquals("next", next);
        var failure = assertThrows(Exception.class, () -> stuck.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        assertTrue(failure.getCause() instanceof EngineOverdue, failure.toString());
        assertEquals(1, threads.lost());
    }

    @Test
    void goesBackToItsThreadsWhenTheLostOnesReturn() {
        run(this::hang);
        run(this::hang);
        awaitLost(2);

        end.countDown();

        awaitLost(0);
        assertEquals("after", await(run(() -> "after")));
    }

    @Test
    void replacesNoMoreThanAFew() {
        for (int thread = 0; thread < 3; thread++) {
            run(this::hang);
            awaitLost(thread + 1);
        }

        CompletableFuture<String> waiting = run(() -> "waiting");

        assertThrows(TimeoutException.class, () -> waiting.get(500, TimeUnit.MILLISECONDS));
        end.countDown();
        assertEquals("waiting", await(waiting));
    }

    @Test
    void takesALateAnswerForALaneThatHasMoreDeadlines() {
        CompletableFuture<String> slow = run(patient, this::hang);
        awaitLost(1);
        assertEquals("meanwhile", await(run(() -> "meanwhile")));

        end.countDown();

        assertEquals("late", await(slow));
        awaitLost(0);
    }

    @Test
    void countsNobodyWhoIsInTime() {
        assertEquals("done", await(run(() -> "done")));
        assertThrows(
                Exception.class,
                () -> run(() -> {
                            throw new IllegalStateException("broken");
                        })
                        .get(PATIENCE.toSeconds(), TimeUnit.SECONDS));

        assertEquals(0, threads.lost());
    }

    @Test
    void givesEachStepItsOwnDeadline() {
        EngineThreads others = new EngineThreads(1, List.of(lane), new Limits(Duration.ofSeconds(2), 0));

        String done = await(Uni.createFrom()
                .<String>emitter(answer -> others.run(new EngineTask<>(lane, this::inSteps, answer)))
                .subscribeAsCompletionStage());

        assertEquals("done", done);
        others.stop();
    }

    /** Longer than the deadline as a whole. */
    private String inSteps(Runnable step) {
        for (int i = 0; i < 4; i++) {
            step.run();
            LockSupport.parkNanos(Duration.ofMillis(600).toNanos());
        }
        return "done";
    }

    private String hang() {
        while (end.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
        return "late";
    }

    private CompletableFuture<String> run(Supplier<String> work) {
        return run(lane, work);
    }

    private CompletableFuture<String> run(Lane lane, Supplier<String> work) {
        return Uni.createFrom()
                .<String>emitter(answer -> threads.run(new EngineTask<>(lane, step -> work.get(), answer)))
                .subscribeAsCompletionStage();
    }

    private void awaitLost(int count) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (threads.lost() != count) {
            assertTrue(System.nanoTime() < deadline, threads.lost() + " are lost and not " + count);
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static String await(CompletableFuture<String> answer) {
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
