package dev.assay.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgreedTimeTest {

    private static final Instant START = Instant.parse("2026-11-27T12:00:00Z");

    private Instant now = START;
    private final AgreedTime time = new AgreedTime(() -> now);

    @Test
    void staysOneReadingBehindAClockThatGoes() {
        assertEquals(START, readAfter(Duration.ofMinutes(10)));
        assertEquals(START.plus(Duration.ofMinutes(10)), readAfter(Duration.ofMinutes(10)));
    }

    @Test
    void doesNotBelieveOneReadingThatIsFarAhead() {
        assertEquals(START, readAfter(Duration.ofDays(400)));
        assertEquals(
                START.plus(Duration.ofMinutes(10)),
                readAfter(Duration.ofDays(-400).plusMinutes(10)));
    }

    @Test
    void believesTwo() {
        readAfter(Duration.ofDays(400));

        assertEquals(START.plus(Duration.ofDays(400)), readAfter(Duration.ofMinutes(10)));
    }

    @Test
    void goesBackAtOnce() {
        assertEquals(START.minus(Duration.ofDays(400)), readAfter(Duration.ofDays(-400)));
    }

    private Instant readAfter(Duration step) {
        now = now.plus(step);
        return time.next();
    }
}
