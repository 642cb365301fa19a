package dev.assay.engine.text;

/** A range of tokens, {@code to} exclusive. */
public record Extent(int from, int to) {
    public int length() {
        return to - from;
    }

    boolean overlaps(Extent other) {
        return from < other.to && other.from < to;
    }

    /** Words between the two, 0 when they touch. */
    int distance(Extent other) {
        return Math.max(0, Math.max(from - other.to, other.from - to));
    }
}
