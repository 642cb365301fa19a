package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuarterWatchTest {

    private static final Quarter IN_USE = new Quarter(2026, 4);
    private static final Quarter NEXT = new Quarter(2027, 1);
    private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:30:00Z");
    private static final ClockReading FIRST = new ClockReading(NEXT, NEW_YEAR, NEW_YEAR);

    @Test
    void seesNothingNewInTheQuarterInUseOrAnEarlierOne() {
        assertEquals(QuarterWatch.NOTHING_NEW, watch(Optional.of(FIRST), IN_USE, 0, 0));
        assertEquals(QuarterWatch.NOTHING_NEW, watch(Optional.of(FIRST), new Quarter(2026, 3), 48, 48));
    }

    @Test
    void keepsTheFirstReadingOfANewQuarter() {
        assertEquals(QuarterWatch.FIRST, watch(Optional.empty(), NEXT, 0, 0));
    }

    @Test
    void startsAnewWhereTheClockSaysYetAnotherQuarter() {
        assertEquals(QuarterWatch.FIRST, watch(Optional.of(FIRST), new Quarter(2027, 2), 3_000, 3_000));
    }

    @Test
    void waitsADay() {
        assertEquals(QuarterWatch.WAITING, watch(Optional.of(FIRST), NEXT, 23, 23));
        assertEquals(QuarterWatch.CONFIRMED, watch(Optional.of(FIRST), NEXT, 24, 24));
    }

    @Test
    void waitsUntilBothClocksHaveMovedOnByADay() {
        assertEquals(QuarterWatch.WAITING, watch(Optional.of(FIRST), NEXT, 900, 1));
        assertEquals(QuarterWatch.WAITING, watch(Optional.of(FIRST), NEXT, 1, 900));
    }

    private static QuarterWatch watch(Optional<ClockReading> first, Quarter quarter, int hours, int databaseHours) {
        return QuarterWatch.of(
                IN_USE,
                first,
                new ClockReading(
                        quarter, NEW_YEAR.plusSeconds(hours * 3_600L), NEW_YEAR.plusSeconds(databaseHours * 3_600L)));
    }
}
