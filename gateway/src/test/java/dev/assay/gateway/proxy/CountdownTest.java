package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.rest.problem.ProblemException;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<ProblemException> over = new LinkedBlockingQueue<>();
    private final Countdown clock = new Countdown(vertx, over::add);

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void tellsOfTheWaitThatCameToItsEnd() throws InterruptedException {
        onLoop(() -> clock.run(SHORT, UpstreamProblem::late));

        assertEquals(UpstreamProblem.late().getMessage(), told().getMessage());
    }

    @Test
    void tellsOfAShorterWaitThanTheOneBefore() throws InterruptedException {
        onLoop(() -> {
            clock.run(LONG, UpstreamProblem::late);
            clock.run(SHORT, UpstreamProblem::busy);
        });

        assertEquals(UpstreamProblem.busy().getMessage(), told().getMessage());
    }

    @Test
    void tellsNothingWhereALongerWaitFollows() {
        onLoop(() -> {
            clock.run(SHORT, UpstreamProblem::late);
            clock.run(LONG, UpstreamProblem::busy);
        });

        passes(SHORT.multipliedBy(5));

        assertTrue(over.isEmpty());
    }

    @Test
    void tellsNothingWhileItPauses() throws InterruptedException {
        onLoop(() -> {
            clock.run(SHORT, UpstreamProblem::late);
            clock.pause();
        });
        passes(SHORT.multipliedBy(3));

        onLoop(() -> clock.run(SHORT, UpstreamProblem::busy));

        assertEquals(UpstreamProblem.busy().getMessage(), told().getMessage());
        assertTrue(over.isEmpty());
    }

    private ProblemException told() throws InterruptedException {
        ProblemException problem = over.poll(30, TimeUnit.SECONDS);
        assertTrue(problem != null, "Nothing was told");
        return problem;
    }

    private void onLoop(Runnable task) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        vertx.runOnContext(loop -> {
            task.run();
            done.complete(null);
        });
        done.join();
    }

    private void passes(Duration time) {
        CompletableFuture<Void> passed = new CompletableFuture<>();
        vertx.setTimer(time.toMillis(), timer -> passed.complete(null));
        passed.join();
    }
}
