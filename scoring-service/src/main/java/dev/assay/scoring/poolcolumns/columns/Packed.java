package dev.assay.scoring.poolcolumns.columns;

import dev.assay.scoring.weighting.Triple;

/**
 * A row in one number: three scores and the coverage in seven bits each, and whether competency levels are known. For most rows, this number is all
 * that a pass reads.
 */
final class Packed {

    /** A row without a candidate: no score is as high as its bits say. */
    static final int NOBODY = -1;

    private static final int SEVEN_BITS = 127;
    private static final int LEVELS_KNOWN = 1 << 28;
    private static final int PAST = 1 << 29;

    private Packed() {}

    static int of(PoolRow row) {
        Triple scores = row.scores();
        return part(scores.systems())
                | part(scores.infrastructure()) << 7
                | part(scores.enterpriseData()) << 14
                | part(row.coverage()) << 21
                | (row.levels() == null ? 0 : LEVELS_KNOWN);
    }

    private static int part(int value) {
        if (value < 0 || value > 100) {
            throw new IllegalArgumentException("No score or coverage: " + value);
        }
        return value;
    }

    static int systems(int packed) {
        return packed & SEVEN_BITS;
    }

    static int infrastructure(int packed) {
        return packed >>> 7 & SEVEN_BITS;
    }

    static int enterpriseData(int packed) {
        return packed >>> 14 & SEVEN_BITS;
    }

    static int coverage(int packed) {
        return packed >>> 21 & SEVEN_BITS;
    }

    static boolean knowsLevels(int packed) {
        return (packed & LEVELS_KNOWN) != 0;
    }

    /** The same row, marked as one from the past that has changed since. */
    static int past(int packed) {
        return packed | PAST;
    }

    static boolean isPast(int packed) {
        return (packed & PAST) != 0;
    }

    static Triple scores(int packed) {
        return new Triple(systems(packed), infrastructure(packed), enterpriseData(packed));
    }
}
