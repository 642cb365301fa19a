package dev.assay.scoring.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026Q1, 2026-03-31",
        "2026-06-30, 2026Q2, 2026-06-30",
        "2026-07-01, 2026Q3, 2026-09-30",
        "2026-11-22, 2026Q4, 2026-12-31",
        "2028-02-29, 2028Q1, 2028-03-31"
    })
    void endsOnTheLastDayOfItsLastMonth(LocalDate day, String name, LocalDate last) {
        Quarter quarter = Quarter.of(day);

        assertEquals(name, quarter.toString());
        assertEquals(last, quarter.lastDay());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void rejectsNumberThatNoQuarterHas(int number) {
        assertThrows(IllegalArgumentException.class, () -> new Quarter(2026, number));
    }
}
