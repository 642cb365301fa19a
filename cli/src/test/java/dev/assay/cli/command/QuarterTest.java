package dev.assay.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-03-31",
        "2026-03-31, 2026-03-31",
        "2026-04-01, 2026-06-30",
        "2026-11-22, 2026-12-31",
        "2028-02-29, 2028-03-31",
    })
    void endsOnItsLastDay(LocalDate day, LocalDate last) {
        assertEquals(last, Quarter.lastDay(day));
    }
}
