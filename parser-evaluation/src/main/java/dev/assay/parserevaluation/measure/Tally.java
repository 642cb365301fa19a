package dev.assay.parserevaluation.measure;

import java.util.OptionalDouble;

/** What was found of what was there. A share of nothing is empty, since it would say that something was measured. */
public record Tally(double right, double expected, double found) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(right + other.right, expected + other.expected, found + other.found);
    }

    public OptionalDouble precision() {
        return share(right, found);
    }

    public OptionalDouble recall() {
        return share(right, expected);
    }

    /** The harmonic mean of precision and recall; 0 where only one of them can be told. */
    public OptionalDouble f1() {
        return share(2 * right, expected + found);
    }

    private static OptionalDouble share(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
