package dev.assay.scoring.stability;

import dev.assay.scoring.pool.PoolCell;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;
import java.util.List;

/** The places of a whole pool by one weighting: whoever has the same fit shares one. */
final class Ladder {

    private static final int BEST_FIT = 100;

    private final FitFormula formula;
    private final long[] ranks = new long[BEST_FIT + 1];

    Ladder(FitFormula formula, List<PoolCell> pool) {
        this.formula = formula;
        long[] candidates = new long[BEST_FIT + 1];
        pool.forEach(cell -> candidates[formula.fit(cell.scores())] += cell.candidates());
        long better = 0;
        for (int fit = BEST_FIT; fit >= 0; fit--) {
            ranks[fit] = better + 1;
            better += candidates[fit];
        }
    }

    /** One more than there are candidates with a better fit. */
    long place(Triple scores) {
        return ranks[formula.fit(scores)];
    }
}
