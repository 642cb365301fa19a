package dev.assay.scoring.rubricpreview;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rubrics/{version}/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
class MovementResource {

    private static final String EXAMPLE = "{\"against\": \"1.0.0\", \"jobProfile\": \"platform-mts\", \"limit\": 20}";

    private final ComparedEpochs epochs;
    private final Movements movements;

    MovementResource(ComparedEpochs epochs, Movements movements) {
        this.epochs = epochs;
        this.movements = movements;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewRubric",
            summary = "Preview the effect of a rubric",
            description =
                    "Compares the assessments of the pool by two rubrics: who moves, how far, and because of which rules. "
                            + "While the pool is still being assessed, 'compared' says how many of the 'candidates' the figures "
                            + "cover.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MovementRequest.class),
                            examples = @ExampleObject(name = "comparison", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "What changes; candidates by id only",
            content =
                    @Content(
                            schema = @Schema(implementation = MovementResponse.class),
                            examples = @ExampleObject(name = "movement", ref = "Movement")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<MovementResponse>> preview(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version, MovementRequest request) {
        int rows = request.rows();
        return epochs.of(version, request)
                .chain(comparison -> movements.between(comparison, rows))
                .map(movement -> RestResponse.ResponseBuilder.ok(movement)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
