package dev.assay.gateway.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private final RetrySchedule schedule = new RetrySchedule(() -> 0.0);

    @Test
    void pausesAsStandardWebhooksSays() {
        List<Long> seconds = IntStream.rangeClosed(1, 9)
                .mapToObj(tries ->
                        schedule.pause(tries, Optional.empty()).orElseThrow().toSeconds())
                .toList();

        assertEquals(List.of(5L, 300L, 1_800L, 7_200L, 18_000L, 36_000L, 50_400L, 72_000L, 86_400L), seconds);
    }

    @Test
    void givesUpAfterTheTenthTry() {
        assertEquals(Optional.empty(), schedule.pause(10, Optional.of(Duration.ofSeconds(1))));
    }

    @Test
    void spreadsTriesByUpToATenth() {
        RetrySchedule late = new RetrySchedule(() -> 1.0);

        assertEquals(Optional.of(Duration.ofMillis(5_500)), late.pause(1, Optional.empty()));
    }

    @Test
    void grantsALongerWishUpToADay() {
        assertEquals(Optional.of(Duration.ofMinutes(2)), schedule.pause(1, Optional.of(Duration.ofMinutes(2))));
        assertEquals(Optional.of(Duration.ofMinutes(5)), schedule.pause(2, Optional.of(Duration.ofSeconds(1))));
        assertEquals(Optional.of(Duration.ofHours(24)), schedule.pause(1, Optional.of(Duration.ofDays(9))));
    }
}
