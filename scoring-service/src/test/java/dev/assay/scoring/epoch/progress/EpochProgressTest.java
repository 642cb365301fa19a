package dev.assay.scoring.epoch.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EpochProgressTest {

    private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
    private static final Instant READ = START.plusSeconds(20);

    @Test
    void knowsNoTotalBeforeTheFirstPage() {
        assertEquals(Optional.empty(), EpochProgress.NONE.total());
        assertFalse(EpochProgress.NONE.isCaughtUp());
    }

    @Test
    void addsWhatWaitsToWhatIsDone() {
        assertEquals(Optional.of(1_000L), filling(400, 600).total());
        assertFalse(filling(400, 600).isCaughtUp());
    }

    @Test
    void tellsTheRateOfThePresentRun() {
        assertEquals(Optional.of(20.0), filling(400, 600).rate());
    }

    @Test
    void tellsNoRateOnceItHasCaughtUp() {
        assertEquals(Optional.empty(), caughtUp(0, 0).rate());
    }

    @Test
    void isCaughtUpWhileNothingWaitsAndSomebodyLooks() {
        assertTrue(caughtUp(0, 59).isCaughtUp());
        assertFalse(caughtUp(0, 61).isCaughtUp());
        assertFalse(caughtUp(1, 0).isCaughtUp());
    }

    private static EpochProgress filling(long assessed, long waiting) {
        return new EpochProgress(
                assessed,
                waiting,
                Optional.of(START),
                Optional.empty(),
                Optional.of(READ),
                Optional.of(Duration.ZERO),
                new EpochProgress.Run(Optional.of(START), assessed));
    }

    private static EpochProgress caughtUp(long waiting, long silentSeconds) {
        return new EpochProgress(
                400,
                waiting,
                Optional.of(START),
                Optional.of(READ),
                Optional.of(READ),
                Optional.of(Duration.ofSeconds(silentSeconds)),
                new EpochProgress.Run(Optional.of(START), 400));
    }
}
