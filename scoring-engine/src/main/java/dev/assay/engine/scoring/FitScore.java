package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.ScoringRules;
import java.util.Map;

/** How dimensions fit a job profile: the best one counts most, since depth in one is what makes a person ready. */
final class FitScore {
    private final ScoringRules.FitRule rule;

    FitScore(ScoringRules.FitRule rule) {
        this.rule = rule;
    }

    /** Never falls when a dimension rises. */
    FitParts of(JobProfile profile, Map<Dimension, Integer> scores) {
        Dimension strongest = Dimension.values()[0];
        long best = 0;
        long mean = 0;
        for (Dimension dimension : Dimension.values()) {
            long score = scores.get(dimension);
            int weight = profile.weight(dimension);
            long lifted = score * 1000 * lift(weight);
            strongest = lifted > best ? dimension : strongest;
            best = Math.max(best, lifted);
            mean += score * weight * 10_000;
        }
        long fromStrongest = best * rule.best();
        int fit = points(fromStrongest + mean * (1000 - rule.best()));
        return new FitParts(fit, strongest, points(fromStrongest));
    }

    private static int points(long billionths) {
        return (int) ((billionths + 500_000_000L) / 1_000_000_000L);
    }

    /** Per mille of a best dimension that counts, by the weight that the job gives it. */
    private long lift(int weight) {
        long capped = Math.min(weight, rule.fullWeight());
        return rule.floor() + (1000L - rule.floor()) * capped / rule.fullWeight();
    }
}
