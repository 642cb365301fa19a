package dev.assay.scoring.ranking.standing;

import dev.assay.engine.assessment.DimensionResult;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One dimension of a standing; all three are 0..100. */
@Embeddable
public record DimensionStanding(
        @Schema(required = true, description = "What the evidence supports")
        int score,

        @Schema(required = true, description = "The score including what the profile may leave unsaid")
        int high,

        @Schema(required = true, description = "Share of the working life that the profile describes")
        int coverage) {

    static DimensionStanding of(DimensionResult result) {
        return new DimensionStanding(result.score(), result.high(), result.coverage());
    }
}
