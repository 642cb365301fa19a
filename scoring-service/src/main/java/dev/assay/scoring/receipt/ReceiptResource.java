package dev.assay.scoring.receipt;

import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/receipts/verify")
@Tag(name = "Receipts")
class ReceiptResource {

    private final ReceiptVerification verification;

    ReceiptResource(ReceiptVerification verification) {
        this.verification = verification;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyReceipt",
            summary = "Verify a receipt",
            description =
                    "Assesses the stored input again with the engine, the rubric and the as-of day that the receipt names, "
                            + "and compares the results. 'same': every byte is identical. 'different': 'explanation' and 'compared' "
                            + "say how. 'engine-unavailable': the engine or the rubric is not available here; 'missing' says which. "
                            + "'erased': the candidate, and so the input, is gone for good. Nothing is changed.")
    @APIResponse(
            responseCode = "200",
            description = "The outcome",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationResponse.class),
                            examples = {
                                @ExampleObject(name = "same", ref = "VerificationSame"),
                                @ExampleObject(name = "different", ref = "VerificationDifferent"),
                                @ExampleObject(name = "engineUnavailable", ref = "VerificationEngineUnavailable"),
                                @ExampleObject(name = "erased", ref = "VerificationErased")
                            }))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<VerificationResponse>> verify(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = VerificationRequest.class),
                                            examples = @ExampleObject(name = "receipt", ref = "VerificationRequest")))
                    VerificationRequest request) {
        VerificationRequest asked = request.checked();
        return verification
                .verify(asked.candidateId(), asked.receipt().receipt())
                .map(outcome -> RestResponse.ResponseBuilder.ok(outcome)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
