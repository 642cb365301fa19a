package dev.assay.scoring.assessment.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.scoring.assessment.engine.TestEngines.Limits;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineLanesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int ANY = 9;

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Lane callers = new Lane(3, ANY, 1);
    private final Lane followers = new Lane(ANY, ANY, 1);
    private EngineThreads threads = threads(1);

    @AfterEach
    void stop() {
        gate.countDown();
        threads.stop();
    }

    @Test
    void servesLanesInTurnOnOneThread() {
        CompletableFuture<?> held = hold(callers, gate);
        List<CompletableFuture<?>> asked = List.of(
                run(callers, "caller 1"),
                run(callers, "caller 2"),
                run(callers, "caller 3"),
                run(followers, "follower 1"),
                run(followers, "follower 2"));

        gate.countDown();

        await(held);
        asked.forEach(EngineLanesTest::await);
        assertEquals(List.of("follower 1", "caller 1", "follower 2", "caller 2", "caller 3"), done);
    }

    @Test
    void keepsAThreadForTheFeedWhileCallersWorkLong() {
        threads = threads(2);
        CountDownLatch first = new CountDownLatch(1);
        hold(callers, gate);
        hold(followers, first);
        List<CompletableFuture<?>> asked = List.of(
                run(callers, "caller"),
                run(followers, "follower 1"),
                run(followers, "follower 2"),
                run(followers, "follower 3"));

        first.countDown();

        asked.forEach(EngineLanesTest::await);
        assertEquals(List.of("follower 1", "follower 2", "follower 3", "caller"), done);
    }

    @Test
    void leavesOutWorkForWhichNobodyWaits() {
        CompletableFuture<?> held = hold(callers, gate);
        for (int call = 0; call < 30; call++) {
            run(callers, "gone").cancel(true);
        }
        CompletableFuture<?> next = run(callers, "next");

        gate.countDown();

        await(held);
        await(next);
        assertEquals(List.of("next"), done);
    }

    @Test
    void refusesOnlyTheLaneThatIsFull() {
        hold(callers, gate);
        for (int call = 0; call < 3; call++) {
            run(callers, "caller");
        }

        CompletableFuture<?> one = run(callers, "one too many");
        CompletableFuture<?> follower = run(followers, "follower");

        var refused = assertThrows(CompletionException.class, one::join);
        assertEquals(RejectedExecutionException.class, refused.getCause().getClass());
        gate.countDown();
        await(follower);
    }

    private EngineThreads threads(int count) {
        return new EngineThreads(count, List.of(callers, followers), new Limits(PATIENCE, 0));
    }

    /** Occupies a thread until the gate opens. */
    private CompletableFuture<?> hold(Lane lane, CountDownLatch until) {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<?> held = run(lane, () -> {
            begun.countDown();
            open(until);
            return "held";
        });
        open(begun);
        return held;
    }

    private CompletableFuture<?> run(Lane lane, String name) {
        return run(lane, () -> {
            done.add(name);
            return name;
        });
    }

    private CompletableFuture<?> run(Lane lane, Supplier<String> work) {
        return Uni.createFrom()
                .<String>emitter(answer -> threads.run(new EngineTask<>(lane, step -> work.get(), answer)))
                .subscribeAsCompletionStage();
    }

    private static void open(CountDownLatch gate) {
        try {
            assertTrue(gate.await(PATIENCE.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void await(CompletableFuture<?> answer) {
        try {
            answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
