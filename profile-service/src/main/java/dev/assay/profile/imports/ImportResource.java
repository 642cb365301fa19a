package dev.assay.profile.imports;

import dev.assay.profile.imports.job.Asked;
import dev.assay.profile.imports.job.ImportId;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.rest.token.Scopes;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ImportJob.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ImportResource {

    private final Jobs jobs;
    private final ImportWorker worker;
    private final ProgressEvents progress;

    ImportResource(Jobs jobs, ImportWorker worker, ProgressEvents progress) {
        this.jobs = jobs;
        this.worker = worker;
        this.progress = progress;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "getImport",
            summary = "Get an import",
            description = "Counts, rate and time remaining, as of the last committed transaction.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", ref = "Import")))
    public Uni<ImportJob> read(@Parameter(name = "id", ref = "ImportId") @RestPath String id) {
        return jobs.find(ImportId.parse(id));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "watchImport",
            summary = "Stream import progress as server-sent events",
            description =
                    "Sends an event 'progress' with the import whenever it has advanced and 'end' when it is finished, then "
                            + "closes the stream. Comments in between keep the connection alive. Every event has the complete "
                            + "state, so a client that reconnects has missed nothing; Last-Event-ID is not needed. 503 if there are "
                            + "too many watchers: poll the import instead.")
    @APIResponse(
            responseCode = "200",
            description = "Events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> watch(@Parameter(name = "id", ref = "ImportId") @RestPath String id) {
        return progress.of(ImportId.parse(id));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Cancel an import",
            description =
                    "What has been written stays and can be reverted; the rest is discarded. Safe to repeat. Takes no body.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "import", ref = "CancelledImport")))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<ImportJob> cancel(@Parameter(name = "id", ref = "ImportId") @RestPath String id) {
        return jobs.cancel(ImportId.parse(id));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("revert")
    @Operation(
            operationId = "revertImport",
            summary = "Revert an import",
            description =
                    "Candidates that the import created are erased; those that it changed get their previous content as a new "
                            + "version. Candidates that have been changed by others since, or are under a hold, stay and are "
                            + "reported with the errors. Safe to repeat. Takes no body.")
    @APIResponse(
            responseCode = "202",
            description = "Started; poll the import for its completion",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "import", ref = "RevertingImport")))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<RestResponse<ImportJob>> revert(
            @Parameter(name = "id", ref = "ImportId") @RestPath String id, @Context RoutingContext call) {
        return jobs.revert(ImportId.parse(id), Asked.of("revertImport", call))
                .invoke(worker::wake)
                .map(ImportJob::accepted);
    }
}
