package dev.assay.scoring.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of all assessments that a candidate has had. */
@Schema(name = "AssessmentList")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryResponse(
        @Schema(required = true) UUID candidateId,

        @Schema(required = true, description = "Newest first")
        List<AssessmentSummary> items,

        @Schema(description = "Path and query of the next page; absent on the last one")
        String next) {}
