package dev.assay.parserevaluation.measure;

/** What was found of what was there. */
public record Tally(double right, double expected, double found) {

    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(right + other.right, expected + other.expected, found + other.found);
    }

    public double precision() {
        return found == 0 ? 1 : right / found;
    }

    public double recall() {
        return expected == 0 ? 1 : right / expected;
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
