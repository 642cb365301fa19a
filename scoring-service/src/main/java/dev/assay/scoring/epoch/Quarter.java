package dev.assay.scoring.epoch;

import java.time.LocalDate;
import java.time.YearMonth;

/** A quarter of a year; its last day is the as-of date of an epoch. */
record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    LocalDate lastDay() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
