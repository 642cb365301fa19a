package dev.assay.scoring.decision;

import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/decisions/agreement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class AgreementResource {

    private final Agreement agreement;

    AgreementResource(Agreement agreement) {
        this.agreement = agreement;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "getDecisionAgreement",
            summary = "Get agreement between decisions and rankings",
            description =
                    "How often decisions differ from the ranking's order, by job profile and by rule, based on the fits "
                            + "stored with the decisions when they were made. If there are several decisions about a candidate for "
                            + "a job profile, the last one counts.")
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            schema = @Schema(implementation = AgreementResponse.class),
                            examples = @ExampleObject(name = "agreement", ref = "DecisionAgreement")))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<AgreementResponse> agreement() {
        return agreement.read();
    }
}
