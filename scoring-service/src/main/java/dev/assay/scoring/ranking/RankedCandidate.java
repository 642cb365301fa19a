package dev.assay.scoring.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.engine.rubric.Dimension;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a ranking. */
record RankedCandidate(
        @Schema(required = true, description = "1 for the best; equal fits share a rank")
        long rank,

        @Schema(required = true) UUID candidateId,
        @Schema(required = true) long candidateVersion,

        @Schema(required = true, description = "Fit for the job profile of this ranking, 0 to 100")
        int fit,

        @Schema(required = true, description = "Fit for the default job profile, 0 to 100")
        int overall,

        @Schema(required = true) DimensionStanding systems,
        @Schema(required = true) DimensionStanding infrastructure,

        @Schema(required = true) @JsonProperty("enterprise-data")
        DimensionStanding enterpriseData,

        @Schema(required = true) BestJobProfile bestJobProfile,

        @Schema(description = "Absent when nothing in the profile earned a point")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        StrongestEvidence strongestEvidence) {

    /** The job profile that the candidate fits best. */
    record BestJobProfile(
            @Schema(required = true) String id,
            @Schema(required = true) int fit) {}

    static RankedCandidate of(long rank, int fit, Standing standing) {
        return new RankedCandidate(
                rank,
                standing.candidateId(),
                standing.stamp().version(),
                fit,
                standing.overall(),
                standing.in(Dimension.SYSTEMS),
                standing.in(Dimension.INFRASTRUCTURE),
                standing.in(Dimension.ENTERPRISE_DATA),
                new BestJobProfile(standing.bestJobProfile(), standing.bestFit()),
                standing.evidence());
    }
}
