package dev.assay.scoring.epoch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter of a year; its last day is the as-of date of an epoch. */
record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final int MONTHS = 3;
    private static final Pattern NAME = Pattern.compile("([0-9]{4})Q([1-4])");
    private static final Comparator<Quarter> IN_TIME =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("A year has quarters 1 to 4, not " + number);
        }
    }

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads what {@link #toString()} writes; empty for anything else. */
    static Optional<Quarter> named(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    LocalDate lastDay() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    boolean isAfter(Quarter other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Quarter other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "Q" + number;
    }
}
