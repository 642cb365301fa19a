package dev.assay.scoring.history;

import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.assessment.KeptAssessment;

/** The three scores of an assessment; null if it says nothing about a dimension. */
record Scores(Integer systems, Integer infrastructure, Integer enterpriseData) {

    static Scores of(KeptAssessment assessment) {
        return new Scores(
                in(assessment, Dimension.SYSTEMS),
                in(assessment, Dimension.INFRASTRUCTURE),
                in(assessment, Dimension.ENTERPRISE_DATA));
    }

    private static Integer in(KeptAssessment assessment, Dimension wanted) {
        return assessment.dimensions().stream()
                .filter(result -> result.dimension() == wanted)
                .map(result -> (Integer) result.score())
                .findFirst()
                .orElse(null);
    }
}
