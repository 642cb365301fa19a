package dev.assay.scoring.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.engine.assessment.MustHaveState;
import dev.assay.engine.rubric.Dimension;
import dev.assay.scoring.ranking.standing.DimensionStanding;
import dev.assay.scoring.ranking.standing.Standing;
import dev.assay.scoring.ranking.standing.StrongestEvidence;
import dev.assay.scoring.stability.Places;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of a ranking. */
record RankedCandidate(
        @Schema(required = true, description = "1 is the best; equal fits share a rank")
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

        @Schema(description = "Absent if nothing in the profile earned a point")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        StrongestEvidence strongestEvidence,

        @Schema(
                required = true,
                description = "What the job requires besides the weights; it changes no fit and no rank")
        List<MustHaveStanding> mustHaves,

        @Schema(description = "Present if 'stability' was requested") @JsonInclude(JsonInclude.Include.NON_NULL)
        Places places,

        @Schema(
                description =
                        "Present, and true, if the candidate was assessed again after 'asOf': rank and fit are as of then, "
                                + "everything else is current")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Boolean changedSince) {

    /** The job profile that the candidate fits best. */
    record BestJobProfile(
            @Schema(required = true, description = "Id of the job profile")
            String id,

            @Schema(required = true) int fit) {}

    /** One of the must-haves, compared with the profile. */
    @Schema(name = "MustHaveStanding")
    record MustHaveStanding(
            @Schema(required = true) String competency,

            @Schema(required = true, description = "The level that the job requires, 1 to 4")
            int minimumLevel,

            @Schema(required = true, description = "The level that the profile shows, 0 to 4")
            int level,

            @Schema(
                    required = true,
                    description =
                            "'unknown' if the level is not reached, but the profile names parts of it without describing work on them, or describes too little of the working life")
            MustHaveState state) {}

    static RankedCandidate of(long rank, RankingRows.Row row, RankingPage.Reading reading) {
        Standing standing = row.standing();
        return new RankedCandidate(
                rank,
                standing.candidateId(),
                standing.stamp().version(),
                row.fit(),
                standing.overall(),
                standing.in(Dimension.SYSTEMS),
                standing.in(Dimension.INFRASTRUCTURE),
                standing.in(Dimension.ENTERPRISE_DATA),
                new BestJobProfile(standing.bestJobProfile(), standing.bestFit()),
                standing.evidence(),
                reading.mustHaves(standing),
                reading.places(standing),
                row.changed() ? true : null);
    }
}
