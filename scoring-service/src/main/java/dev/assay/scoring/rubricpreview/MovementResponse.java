package dev.assay.scoring.rubricpreview;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moves when one rubric replaces another. Candidates appear by id only. */
@Schema(name = "Movement")
record MovementResponse(
        @Schema(required = true, examples = "1.1.0", description = "Version of the rubric that would replace the other")
        String rubric,

        @Schema(required = true, examples = "1.1.0/2026Q4") String epoch,

        @Schema(required = true, examples = "1.0.0", description = "Version of the rubric it is compared with")
        String against,

        @Schema(required = true, examples = "1.0.0/2026Q4", description = "Id of the epoch of that rubric")
        String againstEpoch,

        @Schema(required = true, examples = "platform-mts") String jobProfile,

        @Schema(required = true, description = "Candidates ranked by the rubric to compare with")
        long candidates,

        @Schema(
                required = true,
                description = "Those whose same version has been assessed by both; all figures below cover these")
        long compared,

        @Schema(required = true, description = "Candidates whose fit rises")
        long up,

        @Schema(required = true, description = "Candidates whose fit falls")
        long down,

        @Schema(required = true, description = "Candidates whose fit stays")
        long unchanged,

        @Schema(
                required = true,
                description = "Distribution of the changes of fit, from the largest fall to the largest rise")
        List<Share> distribution,

        @Schema(
                required = true,
                description =
                        "Number of candidates over which the points by rule are summed: all compared, or a sample of at least "
                                + "20,000")
        long rulesOver,

        @Schema(required = true, description = "Rules whose points change, largest change first")
        List<RuleChange> rules,

        @Schema(required = true, description = "Candidates whose fit changes, largest change first")
        List<Mover> items)
        implements ShowsCandidates {

    /** Candidates whose fit changes by an amount in this range, both ends included. */
    @Schema(name = "MovementShare")
    record Share(
            @Schema(required = true, description = "Least change of the fit in this range")
            int from,

            @Schema(required = true, description = "Greatest change of the fit in this range")
            int to,

            @Schema(required = true, description = "How many candidates it has")
            long candidates) {}

    /** A rule's points over the pool. */
    @Schema(name = "RuleMovement")
    record RuleChange(
            @Schema(required = true, examples = "systems.distributed-data.raft")
            String rule,

            @Schema(required = true, description = "Sum of the points of its dimension that it awarded")
            long before,

            @Schema(required = true, description = "The same by the new rubric")
            long after,

            @Schema(required = true, description = "The difference; negative if it fell")
            long change,

            @Schema(required = true, description = "Candidates for whom its points change")
            long candidates) {}

    /** A candidate whose fit changes. */
    @Schema(name = "Mover")
    record Mover(
            @Schema(required = true) UUID candidateId,

            @Schema(required = true, description = "Change of the fit")
            int change,

            @Schema(required = true, description = "By the rubric compared with")
            Place before,

            @Schema(required = true, description = "By the new rubric")
            Place after,

            @Schema(required = true, description = "Rules whose points change for this candidate, largest change first")
            List<RulePoints> rules) {}

    /** Where a candidate stands by one rubric. */
    @Schema(name = "MoverPlace")
    record Place(
            @Schema(required = true, description = "1 is the best; among those ranked by this rubric so far")
            long rank,

            @Schema(required = true) int fit,
            @Schema(required = true) int systems,
            @Schema(required = true) int infrastructure,

            @Schema(required = true) @JsonProperty("enterprise-data")
            int enterpriseData) {

        Place at(long otherRank) {
            return new Place(otherRank, fit, systems, infrastructure, enterpriseData);
        }
    }

    /** A rule's points for one candidate. */
    @Schema(name = "MoverRule")
    record RulePoints(
            @Schema(required = true) String rule,

            @Schema(required = true, description = "Points by the rubric compared with")
            int before,

            @Schema(required = true, description = "Points by the new rubric")
            int after) {}

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream().map(Mover::candidateId);
    }
}
