package dev.assay.profile.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CandidateIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    @Test
    void writesTimeVersionAndVariant() {
        // When
        UUID id = new CandidateIds(Clock.fixed(NOON, ZoneOffset.UTC)).next().value();

        // Then
        assertEquals(NOON.toEpochMilli(), id.getMostSignificantBits() >>> 16);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void growsWithinOneMillisecondAndBeyondItsCounter() {
        // Given
        CandidateIds ids = new CandidateIds(Clock.fixed(NOON, ZoneOffset.UTC));
        String last = ids.next().toString();

        for (int i = 0; i < 10_000; i++) {
            // When
            String next = ids.next().toString();

            // Then
            assertTrue(next.compareTo(last) > 0, next + " comes after " + last);
            last = next;
        }
    }
}
