package dev.assay.scoring.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.Assessor;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.ScoringError;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BundledEngineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final CountDownLatch permission = new CountDownLatch(1);
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void refusesRequestsWhileItIsBeingMade() {
        BundledEngine engine = new BundledEngine(this::whenPermitted, SHORT);

        var refusal = assertThrows(ProblemException.class, () -> await(engine.soon()));

        assertEquals(ScoringError.NOT_READY, refusal.code());
        assertEquals("2", refusal.headers().get("Retry-After"));
        assertTrue(refusal.getMessage().contains("is starting"), refusal.getMessage());
        permission.countDown();
    }

    @Test
    void isMadeOnceAndServesThoseWhoWaitAndThoseWhoComeLater() {
        BundledEngine engine = new BundledEngine(this::whenPermitted, PATIENCE);
        Uni<Assessor> waiting = engine.soon();
        permission.countDown();

        Assessor first = await(waiting);

        assertSame(first, await(engine.soon()));
        assertSame(first, await(engine.made()));
        assertEquals(first.rubric().hash(), await(engine.basis()).rubricHash());
        assertEquals(1, times.get());
    }

    @Test
    void refusesRequestsWhenItCannotBeMade() {
        Supplier<Assessor> broken = () -> {
            throw new InvalidRubric(List.of("rubric.yaml: is missing"));
        };
        BundledEngine engine = new BundledEngine(broken, PATIENCE);

        var refusal = assertThrows(ProblemException.class, () -> await(engine.soon()));

        assertEquals(ScoringError.NOT_READY, refusal.code());
        assertTrue(refusal.getMessage().contains("cannot be read"), refusal.getMessage());
        assertThrows(InvalidRubric.class, () -> await(engine.made()));
    }

    private Assessor whenPermitted() {
        try {
            permission.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        times.incrementAndGet();
        return new Assessor(RubricReader.bundled());
    }

    private static <T> T await(Uni<T> answer) {
        return answer.await().atMost(PATIENCE);
    }
}
