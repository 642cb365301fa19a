package dev.assay.parserpool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.assay.parserpool.jail.Unjailed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A worker that complains about a document, as libraries do, reads it all the same. */
class ComplaintsTest {

    private static final PoolLimits ONE = new PoolLimits(1, 1, Duration.ofMinutes(1), Duration.ofSeconds(10), 100);

    @Test
    void doesNotHoldUpADocumentThatAWorkerComplainsAbout() {
        try (WorkerPool pool = pool()) {
            assertEquals("complain", answer(pool, "complain"));
            assertEquals("complain", answer(pool, "complain"));
        }
    }

    @Test
    void doesNotHoldUpAWorkerThatComplainsWhileItStarts() {
        try (WorkerPool pool = pool(Misbehaving.LOUD)) {
            assertEquals("ready", answer(pool, "ready"));
        }
    }

    @Test
    void isNotMadeByLibrariesThatLog() {
        try (WorkerPool pool = pool()) {
            assertEquals("NoOpLog", answer(pool, "name the log"));
            assertEquals("[]", answer(pool, "name the handlers"));
        }
    }

    private static WorkerPool pool(String... arguments) {
        return new WorkerPool(new Unjailed(Programs.of(Misbehaving.class, arguments)), ONE);
    }

    private static String answer(WorkerPool pool, String order) {
        Reading reading = pool.read(order.getBytes(UTF_8), "").join();
        return new String(assertInstanceOf(Reading.Read.class, reading).json(), UTF_8);
    }
}
