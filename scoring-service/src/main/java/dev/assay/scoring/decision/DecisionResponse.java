package dev.assay.scoring.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.assay.scoring.assessment.ReceiptResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A decision and what it was based on. */
@Schema(name = "Decision")
public record DecisionResponse(
        @Schema(required = true, description = "Id of the decision")
        UUID id,

        @Schema(required = true) UUID candidateId,

        @Schema(required = true, description = "What was decided; a note is a remark without a decision")
        Outcome decision,

        @Schema(required = true, description = "The reason, in the words of the person who decided")
        String reason,

        @Schema(required = true, description = "The person who decided")
        String decidedBy,

        @Schema(required = true, description = "The caller who recorded it")
        String recordedBy,

        @Schema(required = true, description = "When it was recorded")
        Instant decidedAt,

        @Schema(required = true, description = "Id of the job profile the decision is for")
        String jobProfile,

        @Schema(required = true, description = "The fit for that job profile at the time")
        int fit,

        @Schema(required = true, description = "Id of the assessment it is based on")
        String assessment,

        @Schema(
                required = true,
                description = "The receipt of that assessment, which stays valid whatever is assessed later")
        ReceiptResponse receipt) {

    @Schema(name = "DecisionList")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            @Schema(required = true, description = "Newest first")
            List<DecisionResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one")
            String next) {}

    static RestResponse<DecisionResponse> created(Decision decision) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, from(decision))
                .header(HttpHeaders.LOCATION, DecisionResource.path(decision.candidateId()) + "/" + decision.id())
                .build();
    }

    static DecisionResponse from(Decision decision) {
        return new DecisionResponse(
                decision.id(),
                decision.candidateId(),
                decision.outcome(),
                decision.reason(),
                decision.decidedBy(),
                decision.recordedBy(),
                decision.decidedAt(),
                decision.jobProfile(),
                decision.fit(),
                decision.assessment().toString(),
                ReceiptResponse.from(decision.receipt()));
    }
}
