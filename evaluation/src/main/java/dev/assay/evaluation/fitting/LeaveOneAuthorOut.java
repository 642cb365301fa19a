package dev.assay.evaluation.fitting;

import dev.assay.evaluation.Agreement;
import dev.assay.evaluation.LabelledResume;
import dev.assay.evaluation.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good fitted numbers are on an author that the fit has not seen, beside the rubric's own numbers on the same résumés.
 *
 * @param authors by the first letter of the résumés' ids; without those who wrote too few for figures of their own
 * @param pooled all résumés together, each scored by the numbers that were fitted without its author
 */
public record LeaveOneAuthorOut(Map<String, Fold> authors, Comparison pooled) {

    /**
     * One author.
     *
     * @param changes from the neutral numbers to those that fit the other authors' résumés
     */
    public record Fold(Comparison comparison, List<Change> changes) {}

    /** The same résumés scored by two sets of numbers; those of the rubric may have seen them. */
    public record Comparison(int resumes, Figures fitted, Figures shipped) {}

    /**
     * Figures of one set of numbers.
     *
     * @param levelError mean absolute error of the level per dimension, in levels
     */
    public record Figures(Map<Target, Agreement> agreement, Map<Target, Double> levelError) {}

    /** A résumé with its outcome by each of the two sets of numbers. */
    record Scored(LabelledResume resume, ReadResume.Outcome fitted, ReadResume.Outcome shipped) {}

    static LeaveOneAuthorOut of(Map<String, List<Scored>> scored, Map<String, List<Change>> changes) {
        Map<String, Fold> folds = new TreeMap<>();
        List<Scored> all = new ArrayList<>();
        scored.forEach((author, own) -> {
            if (own.size() >= Agreement.FEWEST) {
                folds.put(author, new Fold(comparison(own), changes.get(author)));
            }
            all.addAll(own);
        });
        return new LeaveOneAuthorOut(folds, comparison(all));
    }

    private static Comparison comparison(List<Scored> group) {
        Map<LabelledResume, ReadResume.Outcome> fitted = new HashMap<>();
        Map<LabelledResume, ReadResume.Outcome> shipped = new HashMap<>();
        group.forEach(scored -> {
            fitted.put(scored.resume(), scored.fitted());
            shipped.put(scored.resume(), scored.shipped());
        });
        return new Comparison(group.size(), figures(fitted, group), figures(shipped, group));
    }

    private static Figures figures(Map<LabelledResume, ReadResume.Outcome> outcomes, List<Scored> group) {
        List<LabelledResume> resumes = group.stream().map(Scored::resume).toList();
        Map<Target, Agreement> agreement = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            agreement.put(
                    target,
                    Agreement.of(
                            resumes,
                            target,
                            resume -> outcomes.get(resume).scores().get(target)));
        }
        Map<Target, Double> error = new EnumMap<>(Target.class);
        for (Target target : Target.dimensions()) {
            error.put(
                    target,
                    resumes.stream()
                            .mapToDouble(resume ->
                                    Math.abs(outcomes.get(resume).levels().get(target) - resume.label(target)))
                            .average()
                            .orElseThrow());
        }
        return new Figures(agreement, error);
    }
}
