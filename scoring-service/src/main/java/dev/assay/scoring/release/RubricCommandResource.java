package dev.assay.scoring.release;

import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.epoch.EpochCommands;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(RubricResource.PATH + "/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
@APIResponse(
        responseCode = "200",
        description = "The rubric as it is now",
        content =
                @Content(
                        schema = @Schema(implementation = RubricSummary.class),
                        examples = @ExampleObject(name = "rubricSummary", ref = "RubricSummary")))
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RubricCommandResource {

    private static final String VERSION = "Version of the rubric";

    private final RubricListing rubrics;
    private final EpochCommands commands;

    RubricCommandResource(RubricListing rubrics, EpochCommands commands) {
        this.rubrics = rubrics;
        this.commands = commands;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Path("progress")
    @Operation(
            operationId = "getRubricProgress",
            summary = "See how far the pool is assessed by a rubric",
            description = "Progress is kept in the database: it is the same after a restart and at every replica.")
    public Uni<RubricSummary> progress(@Parameter(description = VERSION, example = "1.1.0") String version) {
        return rubrics.of(version);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("pause")
    @Operation(
            operationId = "pauseRubric",
            summary = "Let the filling of a rubric's epoch rest",
            description = "What is assessed stays. The rubric in use goes on being kept up to date.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> pause(
            @Parameter(description = VERSION, example = "1.1.0") String version, @Context RoutingContext call) {
        return carryOut(commands::pause, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("resume")
    @Operation(
            operationId = "resumeRubric",
            summary = "Go on filling a rubric's epoch",
            description =
                    "After a pause, or for a retired rubric that is wanted again: it goes on from where it stopped, or is filled anew when "
                            + "it was assessed as of an earlier quarter.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> resume(
            @Parameter(description = VERSION, example = "1.1.0") String version, @Context RoutingContext call) {
        return carryOut(commands::resume, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("activate")
    @Operation(
            operationId = "activateRubric",
            summary = "Put a rubric to use",
            description =
                    "All readers see its assessments and rankings from one moment on. The rubric that was in use is kept up to date as a standby. "
                            + "409 says how far it is when it has not caught up yet.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> activate(
            @Parameter(description = VERSION, example = "1.1.0") String version, @Context RoutingContext call) {
        return carryOut(commands::activate, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("rollback")
    @Operation(
            operationId = "rollBackRubric",
            summary = "Go back from a rubric to the one that was in use before it",
            description =
                    "In one step, since that one has been kept up to date as the standby; this one becomes the standby then.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> rollBack(
            @Parameter(description = VERSION, example = "1.1.0") String version, @Context RoutingContext call) {
        return carryOut(commands::rollBack, version, call);
    }

    private Uni<RubricSummary> carryOut(
            BiFunction<String, String, Uni<Void>> command, String version, RoutingContext call) {
        return rubrics.check(version)
                .chain(() -> command.apply(version, Caller.of(call).subject()))
                .chain(() -> rubrics.of(version));
    }
}
