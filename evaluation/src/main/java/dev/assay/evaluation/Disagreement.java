package dev.assay.evaluation;

import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import java.util.List;

/**
 * One résumé on which the engine and the readers differ in a dimension, with the reasons of both.
 *
 * @param level the engine's, 0..4
 * @param label the readers', 0..4
 * @param sentence the engine's, about the dimension
 * @param engineCites the strongest statements that the engine counted, with their points
 * @param why the author's reason for the levels
 * @param readersCite what the author named as decisive for the dimension
 */
public record Disagreement(
        String id,
        Target target,
        int score,
        int level,
        double label,
        String sentence,
        List<String> engineCites,
        String why,
        List<String> readersCite) {

    private static final int SHOWN = 4;

    static Disagreement of(LabelledResume resume, Target target, DimensionResult result) {
        List<String> engine =
                Citations.counted(result).limit(SHOWN).map(Disagreement::cited).toList();
        List<String> readers = resume.keyEvidence().stream()
                .filter(key -> key.target() == target)
                .map(LabelledResume.KeyEvidence::quote)
                .toList();
        return new Disagreement(
                resume.id(),
                target,
                result.score(),
                result.level(),
                resume.label(target),
                result.sentence(),
                engine,
                resume.why(),
                readers);
    }

    /** In levels. The score breaks ties between equal distances, so that the list is stable. */
    double distance() {
        return Math.abs(level - label) + Math.abs(score / 25.0 - label) / 100;
    }

    private static String cited(Evidence evidence) {
        return evidence.points() + " points, " + evidence.sentence() + " \"" + evidence.quote() + "\"";
    }
}
