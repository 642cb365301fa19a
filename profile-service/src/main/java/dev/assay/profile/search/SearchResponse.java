package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
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
        ExaminedScores scores) {}
