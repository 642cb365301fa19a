package dev.assay.evaluation;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * How well one method's scores agree with the readers' on one target.
 *
 * @param spearman rank correlation, -1..1, ties by mean rank; 0 if a method cannot tell anybody apart
 * @param kendall tau-b, -1..1
 * @param pairwise share of the clearly different pairs that the method puts in the readers' order, a tie counting one half
 */
public record Agreement(double spearman, double kendall, double pairwise) {

    /** The fewest résumés of which a correlation says anything: of two it is 1 or -1. */
    public static final int FEWEST = 3;

    public static Agreement of(List<LabelledResume> resumes, Target target, ToDoubleFunction<LabelledResume> method) {
        double[] scores = resumes.stream().mapToDouble(method).toArray();
        double[] labels =
                resumes.stream().mapToDouble(resume -> resume.label(target)).toArray();
        return new Agreement(
                spearman(scores, labels),
                defined(new KendallsCorrelation().correlation(scores, labels)),
                pairwise(scores, labels, target.clearDistance()));
    }

    /** Rank correlation, ties by mean rank; 0 if one side is the same for all. */
    public static double spearman(double[] scores, double[] labels) {
        return defined(new SpearmansCorrelation().correlation(scores, labels));
    }

    private static double defined(double correlation) {
        return Double.isNaN(correlation) ? 0 : correlation;
    }

    /** Share of the pairs with labels at least this far apart that the scores put in their order; 1 without such a pair. */
    public static double pairwise(double[] scores, double[] labels, double distance) {
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] - labels[j] >= distance) {
                    pairs++;
                    right += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }
        return pairs == 0 ? 1 : right / pairs;
    }
}
