package dev.assay.engine.scoring;

/** Fixed-point numbers: strengths and values are counted in millionths, always rounded down. */
final class Millionths {
    static final long ONE = 1_000_000;
    private static final int PER_MILLE = 1000;

    private Millionths() {}

    /** A value scaled by a factor per mille. */
    static long scale(long value, long perMille) {
        return value * perMille / PER_MILLE;
    }

    /** Whole points of 100, rounded half up. */
    static int points(long value) {
        return (int) ((value * 100 + ONE / 2) / ONE);
    }
}
