package dev.assay.profile.imports;

import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.profile.imports.staging.ImportUploads;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ImportJob.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ImportsResource {

    static final String NDJSON = "application/x-ndjson";

    private final ImportUploads uploads;
    private final ImportWorker worker;
    private final Jobs jobs;
    private final CursorCodec cursors;

    ImportsResource(ImportUploads uploads, ImportWorker worker, Jobs jobs, CursorCodec cursors) {
        this.uploads = uploads;
        this.worker = worker;
        this.jobs = jobs;
        this.cursors = cursors;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(NDJSON)
    @Operation(
            operationId = "createImport",
            summary = "Create an import",
            description =
                    "Each line is a candidate as upsertCandidate accepts it and as an export writes it. A line with source "
                            + "and externalId creates or replaces that candidate; a line without them is identified by its content, "
                            + "so that sending the same file again adds nobody. If two lines name the same candidate, the last one "
                            + "counts. A line that is refused is reported and does not affect the others. Up to 4 GiB, 1,000,000 lines and 1 MiB per "
                            + "line. Answers when the last byte is stored; the import then runs in the background and survives "
                            + "restarts. A table (text/csv, the first "
                            + "record its headings) waits in the state 'awaiting-mapping': check and correct its column "
                            + "mapping, then start it. An archive (application/zip) is a folder of documents, at most 20,000: each file in it, in the "
                            + "archive's order, counts as a line, is read as POST /documents does, and becomes a candidate with the "
                            + "original attached, identified by its bytes. "
                            + "Links, encrypted files, archives in the archive and files packed too tightly are reported and not "
                            + "unpacked; the LinkedIn export of one person belongs to POST /documents. 503 if documents cannot be "
                            + "read at the moment.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "lines", ref = "ImportLines")),
                @Content(mediaType = ImportJob.TABLE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = ImportJob.ARCHIVE, schema = @Schema(ref = "DocumentBytes"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Accepted; the import is at Location",
            headers = {
                @Header(name = "Location", ref = "ImportLocation"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            },
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "job", ref = "Import")))
    @APIResponse(responseCode = "409", ref = "InProgress")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> create(@Context RoutingContext call) {
        return uploads.lines(call).invoke(worker::wake);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(ImportJob.TABLE)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> createOfTable(@Context RoutingContext call) {
        return uploads.table(call).invoke(worker::wake);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(ImportJob.ARCHIVE)
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> createOfArchive(@Context RoutingContext call) {
        return uploads.archive(call).invoke(worker::wake);
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description = "Newest first. A finished import is kept for 30 days.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = ImportPage.class),
                            examples = @ExampleObject(name = "page", ref = "ImportPage")))
    public Uni<RestResponse<Page<ImportJob>>> list(
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        int size = Limit.of(limit);
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(ImportJob.PATH, cursor));
        return jobs.before(before, size)
                .map(found -> PageAnswer.of(
                        cursors, ImportJob.PATH, limit, found, last -> last.id().toString()));
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "ImportPage", type = SchemaType.OBJECT, description = "A page of imports.")
    record ImportPage(
            @Schema(required = true) List<ImportJob> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
