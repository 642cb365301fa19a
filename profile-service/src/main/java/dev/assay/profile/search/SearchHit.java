package dev.assay.profile.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.profile.scores.Standing;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A candidate that a search found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchHit(
        @Schema(required = true) CandidateBrief candidate,

        @Schema(
                required = true,
                description =
                        "Where the words occur, at most five places; empty for a search without words, and after the first "
                                + "half megabyte of profiles on a page.")
        List<Highlight> highlights,

        @Schema(description = "Only for a search by scores.")
        Standing scores) {}
