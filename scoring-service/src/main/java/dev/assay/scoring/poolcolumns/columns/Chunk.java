package dev.assay.scoring.poolcolumns.columns;

import java.util.Arrays;
import java.util.UUID;

/** Rows in a block so small that none of its arrays is a large object to the garbage collector, and a pool grows without copying existing rows. */
final class Chunk {

    static final int BITS = 14;
    static final int ROWS = 1 << BITS;

    private static final int ROW_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

    final long[] high = new long[ROWS];
    final long[] low = new long[ROWS];
    /** Read by {@link Packed}. */
    final int[] packed = new int[ROWS];
    /** Numbers of {@link TagSets}. */
    final int[] tagSet = new int[ROWS];
    /** The levels of 16 competencies per word, four bits each; there are as many words as a row has needed so far. */
    private long[][] levels = new long[0][];

    Chunk() {
        Arrays.fill(packed, Packed.NOBODY);
    }

    UUID candidate(int row) {
        return new UUID(high[row], low[row]);
    }

    /** The level of a competency, 0..4, plus 8 if it is also claimed; 0 if nothing is known. */
    int level(int row, int competency) {
        int word = competency >>> 4;
        return word < levels.length ? (int) (levels[word][row] >>> ((competency & 15) << 2)) & 15 : 0;
    }

    void putLevels(int row, long[] words) {
        while (levels.length < words.length) {
            levels = Arrays.copyOf(levels, levels.length + 1);
            levels[levels.length - 1] = new long[ROWS];
        }
        for (int word = 0; word < levels.length; word++) {
            levels[word][row] = word < words.length ? words[word] : 0;
        }
    }

    boolean hasLevels(int row, long[] words) {
        for (int word = 0; word < Math.max(words.length, levels.length); word++) {
            long here = word < levels.length ? levels[word][row] : 0;
            if (here != (word < words.length ? words[word] : 0)) {
                return false;
            }
        }
        return true;
    }

    void copy(int row, Chunk from, int at) {
        high[row] = from.high[at];
        low[row] = from.low[at];
        packed[row] = from.packed[at];
        tagSet[row] = from.tagSet[at];
        long[] words = new long[from.levels.length];
        for (int word = 0; word < words.length; word++) {
            words[word] = from.levels[word][at];
        }
        putLevels(row, words);
    }

    long bytes() {
        return (long) ROWS * (ROW_BYTES + levels.length * Long.BYTES);
    }
}
