package dev.assay.scoring.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.engine.rubric.Dimension;
import dev.assay.rest.shown.ShowsCandidates;
import dev.assay.scoring.assessment.AsOfFeed;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a ranking by a caller's own weights and filters. */
@Schema(name = "OwnRanking")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OwnRankingResponse(
        @Schema(description = "Absent if the ranking uses custom weights")
        String jobProfile,

        @Schema(required = true, description = "Share of each dimension; the shares sum to 100")
        Map<String, Integer> weights,

        @Schema(required = true, description = "The epoch in which all rows were assessed", examples = "2.0.0/2026Q4")
        String epoch,

        @Schema(required = true, description = RankingPage.AS_OF)
        Instant asOf,

        @Schema(required = true, description = "How far the change feed of profiles had been read")
        AsOfFeed asOfFeed,

        @Schema(required = true) List<RankedCandidate> items,

        @Schema(description = "Path and query of the next page, to be sent with the same body; absent on the last page")
        String next)
        implements ShowsCandidates {

    static OwnRankingResponse of(RankingQuestion question, RankingPage page, String next) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.values()) {
            weights.put(dimension.id(), question.weighting().weights().perCent(dimension));
        }
        return new OwnRankingResponse(
                question.weighting().jobProfile(),
                weights,
                question.basis().epoch().id(),
                page.asOf(),
                page.asOfFeed(),
                page.items(),
                next);
    }

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream().map(RankedCandidate::candidateId);
    }
}
