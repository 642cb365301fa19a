package dev.assay.engine.profile;

import java.util.Comparator;

/** A span of calendar months, both ends included; a month is {@code year * 12 + month - 1}. */
public record Months(int first, int last) implements Comparable<Months> {
    private static final Comparator<Months> ORDER =
            Comparator.comparingInt(Months::last).thenComparingInt(Months::first);

    public Months {
        if (last < first) {
            throw new IllegalArgumentException("a span ends before it begins");
        }
    }

    /** By end, then by beginning. */
    @Override
    public int compareTo(Months other) {
        return ORDER.compare(this, other);
    }
}
