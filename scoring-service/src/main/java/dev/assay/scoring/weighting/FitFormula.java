package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.ScoringRules;

/**
 * Computes the fit of scores by some weights: the engine's own rule (README of scoring-engine), with weights in hundredths of a per cent. For the
 * weights of a rubric's job profile the result is the engine's fit.
 */
public final class FitFormula {

    /** One point of a fit. A fit has at most 100 points, so all numbers stay below 2^31. */
    static final int POINT = 10_000_000;

    private static final int HALF = POINT / 2;

    private final ScoringRules.FitRule rule;
    private final Weights weights;

    public FitFormula(ScoringRules.FitRule rule, Weights weights) {
        this.rule = rule;
        this.weights = weights;
    }

    /**
     * A fit and how it came about.
     *
     * @param strongest the dimension that counts most by these weights; of equal ones the first
     * @param fromStrongest points that it earns as the strongest one; the others are from the weighted mean
     */
    public record Parts(int fit, Dimension strongest, int fromStrongest) {

        public int fromMean() {
            return fit - fromStrongest;
        }
    }

    public int fit(Triple scores) {
        return parts(scores).fit();
    }

    public Parts parts(Triple scores) {
        Dimension strongest = Dimension.values()[0];
        int best = 0;
        int mean = 0;
        for (Dimension dimension : Dimension.values()) {
            int lifted = scores.in(dimension) * factor(dimension);
            strongest = lifted > best ? dimension : strongest;
            best = Math.max(best, lifted);
            mean += scores.in(dimension) * weights.of(dimension);
        }
        int fromStrongest = best * bestFactor();
        int fit = (fromStrongest + mean * meanFactor() + HALF) / POINT;
        return new Parts(fit, strongest, (fromStrongest + HALF) / POINT);
    }

    /** Per mille of a dimension's score that counts if it is the strongest. */
    private int factor(Dimension dimension) {
        int full = rule.fullWeight() * 100;
        return rule.floor() + (1000 - rule.floor()) * Math.min(weights.of(dimension), full) / full;
    }

    private int bestFactor() {
        return rule.best() * 10;
    }

    private int meanFactor() {
        return 1000 - rule.best();
    }

    /** The same rule as tables of what each score adds, for code that computes millions of fits. */
    public FitTerms terms() {
        int[][] strongest = new int[Dimension.values().length][];
        int[][] mean = new int[Dimension.values().length][];
        for (Dimension dimension : Dimension.values()) {
            int ofStrongest = factor(dimension) * bestFactor();
            int ofMean = weights.of(dimension) * meanFactor();
            strongest[dimension.ordinal()] = FitTerms.multiples(ofStrongest, 0, 0);
            mean[dimension.ordinal()] =
                    FitTerms.multiples(ofMean, dimension.ordinal() == 0 ? HALF : 0, FitTerms.NOBODY);
        }
        return new FitTerms(strongest, mean);
    }
}
