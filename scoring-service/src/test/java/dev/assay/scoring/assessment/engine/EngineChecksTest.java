package dev.assay.scoring.assessment.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.assessment.engine.TestEngines.Limits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MANY = 1000;
    private static final int CALLERS = 100;

    private final CountDownLatch end = new CountDownLatch(1);
    private EnginePool engine = checkingFor(Duration.ofMillis(300));

    @AfterEach
    void stop() {
        end.countDown();
        engine.stop();
    }

    @Test
    void endsChecksWhoseTimeIsUsedUp() {
        List<CompletableFuture<String>> endless = endless(engine.width());

        endless.forEach(
                check -> assertEquals(CommonError.TIMEOUT, failure(check).code()));

        assertEquals("done", await(engine.check(step -> "done").subscribeAsCompletionStage()));
        assertEquals(0, engine.lost());
    }

    @Test
    void refusesMoreChecksThanMayWait() {
        engine = checkingFor(PATIENCE);

        List<CompletableFuture<String>> refused = endless(MANY).stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .toList();

        assertTrue(refused.size() > MANY / 2, refused.size() + " were refused");
        assertEquals(CommonError.UNAVAILABLE, failure(refused.get(0)).code());
        assertEquals("1", failure(refused.get(0)).headers().get("Retry-After"));
    }

    @Test
    void assessesForCallersBesideChecks() {
        assumeTrue(engine.width() > 1);
        engine = checkingFor(PATIENCE.multipliedBy(2));
        endless(engine.width());

        List<String> answers = new ArrayList<>();
        // One after the other: the first may come before the checks have begun.
        for (int caller = 0; caller < CALLERS; caller++) {
            answers.add(await(engine.run(() -> "assessed").subscribeAsCompletionStage()));
        }

        assertEquals(Collections.nCopies(CALLERS, "assessed"), answers);
    }

    private static EnginePool checkingFor(Duration time) {
        return new EnginePool(new SimpleMeterRegistry(), new Limits(PATIENCE, time, 0));
    }

    private List<CompletableFuture<String>> endless(int count) {
        List<CompletableFuture<String>> checks = new ArrayList<>();
        for (int check = 0; check < count; check++) {
            checks.add(engine.check(this::endless).subscribeAsCompletionStage());
        }
        return checks;
    }

    private String endless(Runnable step) {
        while (end.getCount() > 0) {
            step.run();
            LockSupport.parkNanos(1_000_000);
        }
        return "too late";
    }

    private static ProblemException failure(CompletableFuture<String> check) {
        return (ProblemException) check.handle((answer, failure) -> failure)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private static String await(CompletableFuture<String> answer) {
        return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
