package dev.assay.scoring.reference;

import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AssessmentArchive;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/candidates/{id}/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Context")
class GapResource {

    private final AssessmentArchive archive;
    private final ReferenceData data;

    GapResource(AssessmentArchive archive, ReferenceData data) {
        this.archive = archive;
        this.data = data;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "getGaps",
            summary = "Show transferable experience and gaps",
            description =
                    "What of the candidate's enterprise-software experience carries over to a lab, and what is missing: the "
                            + "current assessment read against the reference table saas-to-lab. It says what the profile does not "
                            + "mention, not what the person cannot do, and changes no score.")
    @APIResponse(
            responseCode = "200",
            description = "One row for each kind of experience and its counterpart",
            content =
                    @Content(
                            schema = @Schema(implementation = GapView.class),
                            examples = @ExampleObject(name = "gaps", ref = "GapView")))
    @APIResponse(responseCode = "202", ref = "AssessmentPending")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<GapView>> gaps(@Parameter(name = "id", ref = "CandidateId") @RestPath UUID id) {
        return archive.current(id)
                .map(assessment -> new Gaps(assessment).by(data.translations()))
                .map(view -> RestResponse.ResponseBuilder.ok(view)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
