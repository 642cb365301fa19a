package dev.assay.scoring.assessment.preview;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.assay.engine.assessment.Assessment;
import dev.assay.scoring.assessment.ReceiptResponse;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The assessment of a profile that is not stored. */
@Schema(name = "AssessmentPreview")
record PreviewResponse(
        @Schema(required = true) ReceiptResponse receipt,

        @Schema(required = true, ref = "AssessmentResult") @JsonRawValue
        String result) {

    static PreviewResponse from(Assessment assessment) {
        return new PreviewResponse(
                ReceiptResponse.from(assessment.receipt()), new String(assessment.json(), StandardCharsets.UTF_8));
    }
}
