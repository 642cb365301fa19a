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

    /** 0..100; never falls when a dimension rises. */
    int of(JobProfile profile, Map<Dimension, Integer> scores) {
        long best = 0;
        long mean = 0;
        for (Dimension dimension : Dimension.values()) {
            long score = scores.get(dimension);
            int weight = profile.weight(dimension);
            best = Math.max(best, score * 1000 * lift(weight));
            mean += score * weight * 10_000;
        }
        long sum = best * rule.best() + mean * (1000 - rule.best());
        return (int) ((sum + 500_000_000L) / 1_000_000_000L);
    }

    /** Per mille of a best dimension that counts, by the weight that the job gives it. */
    private long lift(int weight) {
        long capped = Math.min(weight, rule.fullWeight());
        return rule.floor() + (1000L - rule.floor()) * capped / rule.fullWeight();
    }
}
