package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A page of what a search found, the newest candidate first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchResponse(
        @Schema(required = true) List<SearchHit> items,

        @Schema(description = "To be sent as 'cursor' with the same search; absent on the last page.")
        String next,

        @Schema(
                description =
                        "Only where they were asked for; of all whom the words and filters find, whatever their scores.")
        Facets facets,

        @Schema(description = "Only for a search by scores.")
        ExaminedScores scores) {}
