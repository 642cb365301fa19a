package dev.assay.scoring.follower.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedLagTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void isNoneWhileNothingIsPending() {
        assertEquals(0, lag(0, null, 4).seconds(NOW));
    }

    @Test
    void isTheAgeOfTheOldestPendingChange() {
        assertEquals(90, lag(3, NOW.minusSeconds(90), 0).seconds(NOW));
    }

    @Test
    void isNotNoneWhereItIsUnknownSinceWhenSomethingWaits() {
        assertEquals(1, lag(3, null, 0).seconds(NOW));
        assertEquals(8, lag(3, null, 8).seconds(NOW));
    }

    @Test
    void growsWhenNobodyReadsAnyMore() {
        assertEquals(600, lag(0, null, 20).after(Duration.ofSeconds(580)).seconds(NOW));
    }

    @Test
    void isNeverNegative() {
        assertEquals(0, lag(1, NOW.plusSeconds(30), 0).seconds(NOW));
    }

    @Test
    void countsAsConnectedOnlyAfterARecentLook() {
        assertTrue(lag(0, null, 59).isConnected());
        assertFalse(lag(0, null, 61).isConnected());
        assertFalse(FeedLag.UNKNOWN.isConnected());
    }

    private static FeedLag lag(long pending, Instant oldest, long silentSeconds) {
        return new FeedLag(pending, Optional.ofNullable(oldest), Optional.of(Duration.ofSeconds(silentSeconds)));
    }
}
