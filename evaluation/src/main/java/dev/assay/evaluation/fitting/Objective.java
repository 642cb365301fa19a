package dev.assay.evaluation.fitting;

import dev.assay.engine.rubric.Rubric;
import dev.assay.evaluation.Agreement;
import dev.assay.evaluation.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fit maximises on its résumés:
 *
 * <p>{@code résumés x (mean Spearman of the four targets + mean pairwise accuracy / 4 - mean level error / 4) - steps x }{@value
 * #PRICE}
 *
 * <p>with the level error by the cut-points that suit the scores best. The agreement grows with the number of résumés and the price of a step does not,
 * so that few résumés move the numbers little.
 */
final class Objective {

    /** What one step of one dial costs, in résumés of perfect agreement. */
    static final double PRICE = 0.1;

    private final List<ReadResume> resumes;
    private final Settings origin;

    /**
     * A setting with its value.
     *
     * @param settings with the cut-points that suit it best
     */
    record Result(Settings settings, double value) {}

    /** @param origin the setting that a fit starts from */
    Objective(List<ReadResume> resumes, Settings origin) {
        this.resumes = resumes;
        this.origin = origin;
    }

    /** Empty if the rubric's own checks refuse the numbers. */
    Optional<Result> of(Settings settings) {
        return settings.rubric().map(rubric -> result(settings, rubric));
    }

    private Result result(Settings settings, Rubric rubric) {
        List<ReadResume.Outcome> outcomes =
                resumes.parallelStream().map(resume -> resume.by(rubric)).toList();
        double spearman = 0;
        double pairwise = 0;
        for (Target target : Target.values()) {
            double[] labels = resumes.stream()
                    .mapToDouble(resume -> resume.resume().label(target))
                    .toArray();
            double[] scores = outcomes.stream()
                    .mapToDouble(outcome -> outcome.scores().get(target))
                    .toArray();
            spearman += Agreement.spearman(scores, labels) / Target.values().length;
            pairwise += Agreement.pairwise(scores, labels, target.clearDistance()) / Target.values().length;
        }
        Map<LevelRule, List<Integer>> best = new HashMap<>();
        double error = 0;
        for (LevelRule rule : origin.levelRules()) {
            CutPoints cutPoints = cutPoints(rule, settings.cutPoints(rule), outcomes);
            best.put(rule, cutPoints.best());
            error += cutPoints.error(best.get(rule)) / Target.dimensions().size();
        }
        double agreement = resumes.size() * (spearman + pairwise / 4) - error / 4;
        return new Result(settings.with(best), agreement - PRICE * settings.distance());
    }

    /** @param current the cut-points that gave the outcomes their levels */
    private CutPoints cutPoints(LevelRule rule, List<Integer> current, List<ReadResume.Outcome> outcomes) {
        CutPoints cutPoints = new CutPoints(origin.cutPoints(rule));
        for (int i = 0; i < outcomes.size(); i++) {
            for (Target target : rule.targets()) {
                cutPoints.add(
                        outcomes.get(i).scores().get(target),
                        outcomes.get(i).least(target, current),
                        resumes.get(i).resume().label(target));
            }
        }
        return cutPoints;
    }
}
