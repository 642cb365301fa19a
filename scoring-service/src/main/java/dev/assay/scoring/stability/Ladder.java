package dev.assay.scoring.stability;

import dev.assay.scoring.pool.ScoreCounts;
import dev.assay.scoring.weighting.FitFormula;
import dev.assay.scoring.weighting.Triple;

/** The places of a whole pool by one weighting: candidates with the same fit share one. */
final class Ladder {

    private final FitFormula formula;
    private final long[] ranks;

    Ladder(FitFormula formula, ScoreCounts pool) {
        this.formula = formula;
        long[] candidates = pool.byFit(formula.terms());
        this.ranks = new long[candidates.length];
        long better = 0;
        for (int fit = candidates.length - 1; fit >= 0; fit--) {
            ranks[fit] = better + 1;
            better += candidates[fit];
        }
    }

    /** One more than there are candidates with a better fit. */
    long place(Triple scores) {
        return ranks[formula.fit(scores)];
    }
}
