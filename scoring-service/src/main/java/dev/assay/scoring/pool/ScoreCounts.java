package dev.assay.scoring.pool;

import dev.assay.scoring.weighting.FitTerms;
import java.util.Arrays;

/** How many candidates of a pool have the same three scores: all that is needed to count places by any weights. */
public final class ScoreCounts {

    private static final int BEST_FIT = 100;
    private static final int SCORE_BITS = 7;
    private static final int SCORE = (1 << SCORE_BITS) - 1;
    private static final int CELLS = 1 << 3 * SCORE_BITS;

    /** The triples of scores that occur, and how many candidates have each. */
    private final int[] cells;

    private final int[] candidates;

    private ScoreCounts(int[] cells, int[] candidates) {
        this.cells = cells;
        this.candidates = candidates;
    }

    /** Counts candidates one by one. */
    public static final class Counting {

        private final int[] counts = new int[CELLS];

        /** @param scores three scores of seven bits each, the first dimension in the lowest; higher bits are ignored */
        public void add(int scores) {
            counts[scores & CELLS - 1]++;
        }

        public ScoreCounts counted() {
            int[] cells = new int[CELLS];
            int[] candidates = new int[CELLS];
            int found = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                if (counts[cell] > 0) {
                    cells[found] = cell;
                    candidates[found++] = counts[cell];
                }
            }
            return new ScoreCounts(Arrays.copyOf(cells, found), Arrays.copyOf(candidates, found));
        }
    }

    /** How many candidates have each fit from 0 to 100. */
    public long[] byFit(FitTerms terms) {
        long[] byFit = new long[BEST_FIT + 1];
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            byFit[terms.fit(cell & SCORE, cell >>> SCORE_BITS & SCORE, cell >>> 2 * SCORE_BITS & SCORE)] +=
                    candidates[i];
        }
        return byFit;
    }
}
