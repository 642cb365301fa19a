package dev.assay.scoring.assessment;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The current assessment of a candidate. {@code result} is sent as the engine wrote it, so that its hash stays valid. */
@Schema(name = "Assessment")
record AssessmentResponse(
        @Schema(required = true) UUID candidateId,

        @Schema(required = true, description = "The candidate's version that was assessed")
        long candidateVersion,

        @Schema(required = true) Instant assessedAt,

        @Schema(required = true, description = "How far the change feed of profiles had been read")
        AsOfFeed asOfFeed,

        @Schema(required = true, description = "Whether a newer version is known and not yet assessed")
        boolean stale,

        @Schema(required = true) ReceiptResponse receipt,

        @Schema(required = true, ref = "AssessmentResult") @JsonRawValue
        String result) {

    static AssessmentResponse from(StoredAssessment assessment, AsOfFeed asOf, boolean stale) {
        return new AssessmentResponse(
                assessment.key().candidateId(),
                assessment.key().candidateVersion(),
                assessment.assessedAt(),
                asOf,
                stale,
                ReceiptResponse.from(assessment.receipt()),
                assessment.result());
    }
}
