package dev.assay.scoring.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import dev.assay.scoring.assessment.AsOfFeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a ranking. */
@Schema(name = "Ranking")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankingResponse(
        @Schema(required = true, examples = "platform-mts") String jobProfile,

        @Schema(required = true, description = "The epoch in which all rows were assessed", examples = "1.0.0/2026Q4")
        String epoch,

        @Schema(required = true, description = RankingPage.AS_OF)
        Instant asOf,

        @Schema(required = true, description = "How far the change feed of profiles had been read")
        AsOfFeed asOfFeed,

        @Schema(required = true) List<RankedCandidate> items,

        @Schema(description = "Path and query of the next page; absent on the last one")
        String next)
        implements ShowsCandidates {

    static RankingResponse of(RankingQuestion question, RankingPage page, String next) {
        return new RankingResponse(
                question.weighting().jobProfile(),
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
