package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.rest.shown.ShowsCandidates;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of search results, newest candidate first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchResponse(
        @Schema(required = true) List<SearchHit> items,

        @Schema(description = "Send it as 'cursor' with the same search; absent on the last page.")
        String next,

        @Schema(description = "Only if requested; covers all who match the words and filters, whatever their scores.")
        Facets facets,

        @Schema(description = "Only for a search by scores.")
        ExaminedScores scores)
        implements ShowsCandidates {

    @Override
    public Stream<UUID> shownCandidates() {
        return items.stream().map(hit -> hit.candidate().id());
    }
}
