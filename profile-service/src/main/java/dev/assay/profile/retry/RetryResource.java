package dev.assay.profile.retry;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(Answers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "409", ref = "Merged")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RetryResource {

    private final Retries retries;

    RetryResource(Retries retries) {
        this.retries = retries;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("{id}/assessment/retry")
    @Operation(
            operationId = "retryAssessment",
            summary = "Retry a failed assessment",
            description =
                    "For a candidate whose assessment answers 503 with the problem assessment-parked, once the cause has been "
                            + "fixed. The version does not change, and an assessment that exists is kept. Safe to repeat. Takes no "
                            + "body.")
    @APIResponse(
            responseCode = "202",
            description = "The assessment is being retried",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the assessment",
                            schema = @Schema(type = SchemaType.STRING)))
    public Uni<RestResponse<Void>> retry(@Parameter(name = "id", ref = "CandidateId") @RestPath String id) {
        CandidateId candidate = CandidateId.parse(id);
        return retries.announce(candidate)
                .replaceWith(() -> ResponseBuilder.<Void>accepted()
                        .header(HttpHeaders.LOCATION, Answers.PATH + "/" + candidate + "/assessment")
                        .build());
    }
}
