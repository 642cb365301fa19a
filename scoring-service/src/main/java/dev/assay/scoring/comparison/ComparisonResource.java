package dev.assay.scoring.comparison;

import dev.assay.rest.shown.Showing;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

@Path("/api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comparisons")
class ComparisonResource {

    private static final String EXAMPLE = """
            {"candidates": ["0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b", "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6c"],
             "team": ["0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6d"]}""";

    private final Comparisons comparisons;

    ComparisonResource(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "compareCandidates",
            summary = "Compare candidates",
            description =
                    "Up to ten people side by side, by competency, with the statement that earns the most points in each. "
                            + "What a person adds to a team is counted in levels: by how much the sum of the team's highest levels "
                            + "would rise. Comparisons are not stored.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonRequest.class),
                            examples = @ExampleObject(name = "two", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content =
                    @Content(
                            schema = @Schema(implementation = ComparisonResponse.class),
                            examples = @ExampleObject(name = "comparison", ref = "SideBySide")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<ComparisonResponse>> compare(ComparisonRequest request, @Context RoutingContext call) {
        return comparisons
                .of(request)
                // The answer includes what the team shows, but not its ids.
                .invoke(compared -> Showing.tell(call, request.teamIds()::stream))
                .map(comparison -> RestResponse.ResponseBuilder.ok(comparison)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
