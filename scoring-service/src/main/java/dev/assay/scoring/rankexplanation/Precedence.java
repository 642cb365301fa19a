package dev.assay.scoring.rankexplanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why A is ahead of B, or that they share a place. */
@Schema(name = "Precedence")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Precedence(
        @Schema(required = true) String epoch,

        @Schema(description = "Absent if the order uses custom weights")
        String jobProfile,

        @Schema(
                required = true,
                description = "The one ranked first; if the two share a rank, the one with the lower id")
        Side a,

        @Schema(required = true, description = "The other one")
        Side b,

        @Schema(
                required = true,
                description = "Whether both have the same fit; which one is listed first then means nothing")
        boolean tied,

        @Schema(
                required = true,
                description = "The explanation, in plain English; always the same for the same assessments")
        List<String> sentences,

        @Schema(required = true, description = "The order by each job profile of the rubric")
        List<OrderBy> byJobProfile,

        @Schema(required = true, description = "Competencies that differ, largest difference first")
        List<Difference> differences)
        implements ShowsCandidates {

    /** One of the two, and how the fit is made up. */
    @Schema(name = "PrecedenceSide")
    record Side(
            @Schema(required = true) UUID candidateId,
            @Schema(required = true) int fit,

            @Schema(required = true, description = "The dimension that counts the most by these weights")
            String strongest,

            @Schema(required = true, description = "Points earned by the strongest dimension as such")
            int fromStrongest,

            @Schema(required = true, description = "Points from the weighted mean of all dimensions")
            int fromMean,

            @Schema(required = true) int systems,
            @Schema(required = true) int infrastructure,

            @Schema(required = true) @JsonProperty("enterprise-data")
            int enterpriseData) {}

    @Schema(name = "OrderByJobProfile")
    record OrderBy(
            @Schema(required = true) String jobProfile,

            @Schema(required = true, description = "Fit of A")
            int a,

            @Schema(required = true, description = "Fit of B")
            int b) {}

    @Schema(name = "CompetencyDifference")
    record Difference(
            @Schema(required = true) String dimension,
            @Schema(required = true) String competency,
            @Schema(required = true) String title,

            @Schema(required = true, description = "What A shows")
            Shown a,

            @Schema(required = true, description = "What B shows")
            Shown b) {

        /** Points by which A is ahead in this competency; negative if B is. */
        int ahead() {
            return a.points() - b.points();
        }
    }

    @Schema(name = "ShownCompetency")
    record Shown(
            @Schema(required = true) int level,
            @Schema(required = true) int points) {}

    @Override
    public Stream<UUID> shownCandidates() {
        return Stream.of(a.candidateId(), b.candidateId());
    }
}
