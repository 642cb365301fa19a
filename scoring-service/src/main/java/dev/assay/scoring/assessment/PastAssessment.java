package dev.assay.scoring.assessment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of a candidate's assessments, in use or not; it never changes. {@code result} is sent as the engine wrote it. */
@Schema(name = "PastAssessment")
public record PastAssessment(
        @Schema(required = true, description = "Its id among those of the candidate", examples = "1-3-2.0.0~2026Q4")
        String id,

        @Schema(required = true) UUID candidateId,

        @Schema(required = true, description = "The candidate's version that was assessed")
        long candidateVersion,

        @Schema(required = true) Instant assessedAt,
        @Schema(required = true) ReceiptResponse receipt,

        @Schema(required = true, ref = "AssessmentResult") @JsonRawValue
        String result) {

    static PastAssessment from(StoredAssessment assessment) {
        return new PastAssessment(
                AssessmentName.of(assessment.key()).toString(),
                assessment.key().candidateId(),
                assessment.key().candidateVersion(),
                assessment.assessedAt(),
                ReceiptResponse.from(assessment.receipt()),
                assessment.result());
    }
}
