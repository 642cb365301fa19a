package dev.assay.evaluation;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the engine made of one résumé, compared with its label. It is all that a report needs of an assessment, of which ten thousand would fill the memory.
 *
 * @param scores 0..100, per target
 * @param levels 0..4, per dimension
 * @param disagreements one for each dimension, however small
 * @param keyEvidenceCited how many quotes of the labelled key evidence the engine cites
 * @param decoysCounted how many decoy phrases it counts
 */
record Judged(
        Map<Target, Integer> scores,
        Map<Target, Integer> levels,
        List<Disagreement> disagreements,
        int keyEvidenceCited,
        int decoysCounted,
        List<CitationMistake> mistakes) {

    static Judged of(LabelledResume resume, Assessment assessment) {
        Map<Target, Integer> scores = new EnumMap<>(Target.class);
        Map<Target, Integer> levels = new EnumMap<>(Target.class);
        for (Target target : Target.dimensions()) {
            DimensionResult result = target.of(assessment);
            scores.put(target, result.score());
            levels.put(target, result.level());
        }
        scores.put(Target.OVERALL, assessment.overall());
        Citations citations = new Citations(resume, assessment);
        return new Judged(
                scores,
                levels,
                Target.dimensions().stream()
                        .map(target -> Disagreement.of(resume, target, target.of(assessment)))
                        .toList(),
                citations.keyEvidenceCited(),
                citations.decoysCounted(),
                citations.mistakes());
    }
}
