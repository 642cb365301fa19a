package dev.assay.scoring.epoch;

import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/epochs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Epochs")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class EpochResource {

    private final EpochListing epochs;
    private final QuarterCommand command;

    EpochResource(EpochListing epochs, QuarterCommand command) {
        this.epochs = epochs;
        this.command = command;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Operation(
            operationId = "listEpochs",
            summary = "List epochs",
            description =
                    "An epoch is a rubric version, an engine version and an as-of quarter; everybody in a ranking is "
                            + "assessed in the same one. The most recently opened comes first.")
    @APIResponse(
            responseCode = "200",
            description = "All epochs, with their progress and who did what to them",
            content =
                    @Content(
                            schema = @Schema(implementation = EpochResponse.Listing.class),
                            examples = @ExampleObject(name = "epochList", ref = "EpochList")))
    public Uni<EpochResponse.Listing> epochs() {
        return epochs.all().map(EpochResponse.Listing::new);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "openEpoch",
            summary = "Open an epoch",
            description =
                    "Opens the epoch of a quarter that has begun. It is filled alongside the current one and takes over "
                            + "automatically when it has caught up. Without this call, a quarter's epoch is opened once the clock "
                            + "has said for a day that the quarter has begun.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = EpochRequest.class),
                            examples = @ExampleObject(name = "quarter", value = "{\"quarter\": \"2027Q1\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The epoch was opened",
            headers = @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            content =
                    @Content(
                            schema = @Schema(implementation = EpochResponse.class),
                            examples = @ExampleObject(name = "epoch", ref = "Epoch")))
    @APIResponse(
            responseCode = "200",
            description = "The epoch was already open",
            headers = @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            content =
                    @Content(
                            schema = @Schema(implementation = EpochResponse.class),
                            examples = @ExampleObject(name = "epoch", ref = "Epoch")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "RequestInProgress")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> open(EpochRequest request, @Context RoutingContext call) {
        return command.open(request, KeyedRequest.of(call, request));
    }
}
