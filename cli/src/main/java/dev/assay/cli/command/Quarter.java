package dev.assay.cli.command;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Quarters: every candidate in a ranking is assessed as of the last day of one. */
public final class Quarter {

    private Quarter() {}

    public static LocalDate lastDay(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3).minusDays(1);
    }
}
