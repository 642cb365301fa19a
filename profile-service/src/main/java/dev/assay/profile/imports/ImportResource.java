package dev.assay.profile.imports;

import dev.assay.rest.token.Scopes;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
            summary = "Read an import",
            description = "Counts, rate and what is left; they are those of the last transaction that was committed.")
    @APIResponse(
            responseCode = "200",
            description = "The job",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", ref = "Import")))
    public Uni<ImportJob> read(@Parameter(ref = "ImportId") @RestPath String id) {
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
            summary = "Follow an import as server-sent events",
            description =
                    "An event 'progress' with the job whenever it has moved, 'end' with the job at its end, and then "
                            + "the stream ends. Between them comments say that the connection lives. Every event tells all there is "
                            + "to know, so a watcher that comes back has missed nothing; Last-Event-ID is not needed. 503 where too "
                            + "many watch: read the import now and then instead.")
    @APIResponse(
            responseCode = "200",
            description = "Events",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> watch(@Parameter(ref = "ImportId") @RestPath String id) {
        return progress.of(ImportId.parse(id));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import",
            description =
                    "What has been written stays and can be reverted; what has not is deleted. Safe to repeat. Takes no body.")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<ImportJob> cancel(@Parameter(ref = "ImportId") @RestPath String id) {
        return jobs.cancel(ImportId.parse(id));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("revert")
    @Operation(
            operationId = "revertImport",
            summary = "Take an import back",
            description =
                    "Candidates that it created are erased, those that it changed get the version before as their next one. "
                            + "Who was changed by others since, or is kept by a hold, stays and is reported with the errors. "
                            + "Safe to repeat. Takes no body.")
    @APIResponse(
            responseCode = "202",
            description = "Begun; the job tells of its end",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<RestResponse<ImportJob>> revert(@Parameter(ref = "ImportId") @RestPath String id) {
        return jobs.revert(ImportId.parse(id)).invoke(worker::wake).map(Staging::accepted);
    }
}
