package dev.assay.scoring.assessment;

import dev.assay.engine.assessment.Receipt;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The hashes that let anyone replay an assessment. */
@Schema(name = "Receipt")
public record ReceiptResponse(
        @Schema(required = true, description = "sha256:<hex> of the canonical profile")
        String inputHash,

        @Schema(required = true, examples = "1.0.0") String rubricVersion,

        @Schema(required = true, description = "sha256:<hex> of the rubric's canonical JSON")
        String rubricHash,

        @Schema(required = true) String engineVersion,

        @Schema(required = true, description = "The day as of which the profile was read")
        LocalDate asOf,

        @Schema(required = true, description = "sha256:<hex> of the bytes of 'result'")
        String resultHash) {

    public static ReceiptResponse from(Receipt receipt) {
        return new ReceiptResponse(
                receipt.inputHash(),
                receipt.rubricVersion(),
                receipt.rubricHash(),
                receipt.engineVersion(),
                receipt.asOf(),
                receipt.resultHash());
    }
}
