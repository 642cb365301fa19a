package dev.assay.profile.imports.writing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.imports.staging.Chunk;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StallsTest {

    private static final UUID JOB = new UUID(1, 1);
    private static final Chunk FIRST = new Chunk(1, new byte[0]);
    private static final Chunk SECOND = new Chunk(2, new byte[0]);

    private final AtomicLong seconds = new AtomicLong();
    private final Stalls stalls = new Stalls(
            Duration.ofSeconds(60), () -> Duration.ofSeconds(seconds.get()).toNanos());

    @Test
    void areLongAfterAMinuteOfTimeOuts() {
        assertFalse(after(0, FIRST));
        assertFalse(after(59, FIRST));
        assertTrue(after(1, FIRST));
    }

    @Test
    void beginAnewWithAnotherChunk() {
        after(0, FIRST);
        after(59, SECOND);
        assertFalse(after(59, SECOND));
    }

    @Test
    void beginAnewWhereTheJobWentOn() {
        after(0, FIRST);
        stalls.over(JOB);
        assertFalse(after(60, FIRST));
    }

    private boolean after(int passed, Chunk chunk) {
        seconds.addAndGet(passed);
        return stalls.areLong(JOB, chunk);
    }
}
