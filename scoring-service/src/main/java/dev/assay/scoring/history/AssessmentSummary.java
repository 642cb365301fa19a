package dev.assay.scoring.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.database.Row;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.KeptAssessment;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of a history. The scores are absent if the assessment was made before they were stored beside it. */
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

        @Schema(required = true, description = "sha256:<hex> of the canonical profile")
        String inputHash,

        @Schema(required = true, description = "sha256:<hex> of the bytes of 'result'")
        String resultHash,

        Integer overall,
        Integer systems,
        Integer infrastructure,
        @JsonProperty("enterprise-data") Integer enterpriseData) {

    /** Reads a row of {@link AssessmentHistory}'s query. */
    static AssessmentSummary of(Row row) {
        long version = row.number("version");
        String epoch = row.text("epoch");
        return new AssessmentSummary(
                new AssessmentName(row.number("incarnation"), version, epoch).toString(),
                version,
                epoch,
                row.instant("assessedAt"),
                row.text("rubricVersion"),
                row.text("engineVersion"),
                row.value("asOf", LocalDate.class),
                row.text("inputHash"),
                row.text("resultHash"),
                row.value("overall", Integer.class),
                row.value("systems", Integer.class),
                row.value("infrastructure", Integer.class),
                row.value("enterpriseData", Integer.class));
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
