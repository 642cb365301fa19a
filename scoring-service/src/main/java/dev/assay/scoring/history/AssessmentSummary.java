package dev.assay.scoring.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.KeptAssessment;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a history. The scores are absent where the assessment was made before they were kept beside it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssessmentSummary(
        @Schema(
                required = true,
                description = "Identifies the assessment among those of its candidate",
                examples = "1-3-2.0.0~2026Q4")
        String id,

        @Schema(required = true) long candidateVersion,
        @Schema(required = true) String epoch,
        @Schema(required = true) Instant assessedAt,
        @Schema(required = true) String rubricVersion,
        @Schema(required = true) String engineVersion,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) String inputHash,
        @Schema(required = true) String resultHash,
        Integer overall,
        Integer systems,
        Integer infrastructure,
        @JsonProperty("enterprise-data") Integer enterpriseData) {

    /** Reads a row of {@link AssessmentHistory}'s query. */
    static AssessmentSummary of(Object[] row) {
        long version = (Long) row[2];
        String epoch = (String) row[1];
        return new AssessmentSummary(
                new AssessmentName((Long) row[3], version, epoch).toString(),
                version,
                epoch,
                (Instant) row[0],
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6],
                (String) row[7],
                (String) row[8],
                (Integer) row[9],
                (Integer) row[10],
                (Integer) row[11],
                (Integer) row[12]);
    }

    static AssessmentSummary of(KeptAssessment assessment) {
        var receipt = assessment.receipt();
        Scores scores = Scores.of(assessment);
        return new AssessmentSummary(
                assessment.name(),
                assessment.key().candidateVersion(),
                assessment.key().epochId(),
                assessment.assessedAt(),
                receipt.rubricVersion(),
                receipt.engineVersion(),
                receipt.asOf(),
                receipt.inputHash(),
                receipt.resultHash(),
                assessment.overall(),
                scores.systems(),
                scores.infrastructure(),
                scores.enterpriseData());
    }
}
