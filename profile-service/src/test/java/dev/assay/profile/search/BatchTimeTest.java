package dev.assay.profile.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchTimeTest {

    private long millis;

    @Test
    void hasRoomWhileTheLastOneWouldFitAgain() {
        // Given
        BatchTime time = time();
        time.begin();

        // When
        millis += 700;

        // Then
        assertTrue(time.hasRoomForAnother());
    }

    @Test
    void hasNoneWhereTheLastOneTookLongerThanIsLeft() {
        // Given
        BatchTime time = time();
        time.begin();

        // When
        millis += 800;

        // Then
        assertFalse(time.hasRoomForAnother());
    }

    @Test
    void goesByTheLastBatchAlone() {
        // Given
        BatchTime time = time();
        time.begin();
        millis += 1_000;
        time.begin();

        // When
        millis += 200;

        // Then
        assertTrue(time.hasRoomForAnother());
    }

    private BatchTime time() {
        return new BatchTime(
                Duration.ofMillis(1_500), () -> Duration.ofMillis(millis).toNanos());
    }
}
