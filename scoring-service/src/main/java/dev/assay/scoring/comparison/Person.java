package dev.assay.scoring.comparison;

import dev.assay.engine.assessment.CompetencyResult;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.assessment.Support;
import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.comparison.ComparisonResponse.Shown;
import dev.assay.scoring.comparison.ComparisonResponse.Words;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/** One assessed person, read by competency. */
record Person(KeptAssessment assessment) {

    UUID id() {
        return assessment.candidateId();
    }

    int level(Dimension dimension, String competency) {
        return result(dimension, competency).map(CompetencyResult::level).orElse(0);
    }

    Shown shown(Dimension dimension, String competency) {
        Optional<Words> words = strongest(dimension, competency).map(Words::of);
        return result(dimension, competency)
                .map(found ->
                        new Shown(found.level(), found.points(), found.months(), found.lastUsed(), words.orElse(null)))
                .orElse(new Shown(0, 0, 0, null, null));
    }

    private Optional<CompetencyResult> result(Dimension dimension, String competency) {
        return assessment
                .in(dimension)
                .map(DimensionResult::competencies)
                .flatMap(all -> all.stream()
                        .filter(found -> found.competency().equals(competency))
                        .findFirst());
    }

    /** The statement that earns most in the competency; of equal ones the first. */
    private Optional<Evidence> strongest(Dimension dimension, String competency) {
        return assessment
                .in(dimension)
                .flatMap(result -> result.evidence().stream()
                        .filter(evidence -> points(evidence, competency) > 0)
                        .max(Comparator.comparingInt((Evidence evidence) -> points(evidence, competency))
                                .thenComparing(Evidence::id, Comparator.reverseOrder())));
    }

    private static int points(Evidence evidence, String competency) {
        return evidence.supports().stream()
                .filter(support -> support.competency().equals(competency))
                .mapToInt(Support::points)
                .sum();
    }
}
