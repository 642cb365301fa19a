package dev.assay.scoring.rubricrelease;

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
import org.jboss.resteasy.reactive.RestPath;

@Path(RubricResource.PATH + "/{version}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
@APIResponse(
        responseCode = "200",
        description = "The rubric and its state",
        content =
                @Content(
                        schema = @Schema(implementation = RubricSummary.class),
                        examples = @ExampleObject(name = "rubricSummary", ref = "RubricSummary")))
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RubricCommandResource {

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
            summary = "Get a rubric's progress",
            description =
                    "How much of the pool has been assessed by the rubric. Progress is stored in the database: it "
                            + "survives restarts and is the same at every replica.")
    public Uni<RubricSummary> progress(@Parameter(name = "version", ref = "RubricVersion") @RestPath String version) {
        return rubrics.of(version);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("pause")
    @Operation(
            operationId = "pauseRubric",
            summary = "Pause a rubric",
            description =
                    "Stops assessing the pool by this rubric. Existing assessments stay, and the current rubric is kept "
                            + "up to date.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> pause(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version,
            @Context RoutingContext call) {
        return carryOut(commands::pause, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("resume")
    @Operation(
            operationId = "resumeRubric",
            summary = "Resume a rubric",
            description =
                    "Resumes assessing the pool after a pause, or for a retired rubric that is needed again: from where it "
                            + "stopped, or from the start if it was last assessed as of an earlier quarter.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> resume(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version,
            @Context RoutingContext call) {
        return carryOut(commands::resume, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("activate")
    @Operation(
            operationId = "activateRubric",
            summary = "Activate a rubric",
            description =
                    "Switches all readers to its assessments and rankings in one step. The rubric that was in use is kept up "
                            + "to date as a standby. If the rubric has not caught up yet, 409 says how far it is.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> activate(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version,
            @Context RoutingContext call) {
        return carryOut(commands::activate, version, call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("rollback")
    @Operation(
            operationId = "rollBackRubric",
            summary = "Roll back a rubric",
            description =
                    "Goes back to the rubric that was in use before this one, in one step, since it has been kept up to date "
                            + "as the standby. This one becomes the standby.")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    public Uni<RubricSummary> rollBack(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version,
            @Context RoutingContext call) {
        return carryOut(commands::rollBack, version, call);
    }

    private Uni<RubricSummary> carryOut(
            BiFunction<String, String, Uni<Void>> command, String version, RoutingContext call) {
        return rubrics.check(version)
                .chain(() -> command.apply(version, Caller.of(call).subject()))
                .chain(() -> rubrics.of(version));
    }
}
