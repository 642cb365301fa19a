package dev.assay.scoring.ranking.standing;

import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The statement that earned the most points in the candidate's strongest dimension, in the candidate's own words. */
@Embeddable
public record StrongestEvidence(
        @Schema(required = true, examples = "systems") @Column(name = "evidence_dimension")
        String dimension,

        @Schema(
                required = true,
                description = "JSON pointer of the text in the profile",
                examples = "/work/0/highlights/2")
        @Column(name = "evidence_pointer")
        String pointer,

        @Schema(required = true, description = "UTF-16 offset of the quote in the text")
        @Column(name = "evidence_start")
        Integer start,

        @Schema(required = true, description = "UTF-16 offset of the end of the quote, exclusive")
        @Column(name = "evidence_end")
        Integer end,

        @Schema(required = true) @Column(name = "evidence_quote")
        String quote) {

    /** Null when nothing earned a point; the first dimension and its first statement win a tie. */
    static StrongestEvidence of(Assessment assessment) {
        return assessment.dimensions().stream()
                .max(Comparator.comparingInt(DimensionResult::score)
                        .thenComparing(DimensionResult::dimension, Comparator.reverseOrder()))
                .flatMap(best -> best.evidence().stream()
                        .filter(evidence -> evidence.points() > 0)
                        .findFirst()
                        .map(evidence -> of(best, evidence)))
                .orElse(null);
    }

    private static StrongestEvidence of(DimensionResult dimension, Evidence evidence) {
        return new StrongestEvidence(
                dimension.dimension().id(),
                evidence.pointer(),
                evidence.start(),
                evidence.end(),
                // The database cannot hold NUL in a text; the assessment itself has it escaped.
                evidence.quote().replace('\u0000', '\uFFFD'));
    }
}
