package dev.assay.profile.imports;

import dev.assay.profile.imports.job.Asked;
import dev.assay.profile.imports.job.ImportId;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.table.TableMapping;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

@Path(ImportJob.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class MappingResource {

    private final Mappings mappings;
    private final ImportWorker worker;

    MappingResource(Mappings mappings, ImportWorker worker) {
        this.mappings = mappings;
        this.worker = worker;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("mapping")
    @Operation(
            operationId = "getImportMapping",
            summary = "Get a CSV import's column mapping",
            description =
                    "What each column is taken for, and what the first records become with that. Only while the import "
                            + "is waiting to be started.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content =
                    @Content(
                            schema = @Schema(implementation = MappingPreview.class),
                            examples = @ExampleObject(name = "mapping", ref = "ImportMapping")))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<MappingPreview> read(@Parameter(name = "id", ref = "ImportId") @RestPath String id) {
        return mappings.find(ImportId.parse(id));
    }

    @PUT
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceImportMapping",
            summary = "Set a CSV import's column mapping",
            description =
                    "Lists every column in the order of the table; a column without 'to' is ignored. The response is that of "
                            + "getImportMapping.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TableMapping.class)))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content =
                    @Content(
                            schema = @Schema(implementation = MappingPreview.class),
                            examples = @ExampleObject(name = "mapping", ref = "ImportMapping")))
    @APIResponse(responseCode = "409", ref = "ImportState")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Uni<MappingPreview> replace(
            @Parameter(name = "id", ref = "ImportId") @RestPath String id, TableMapping mapping) {
        return mappings.replace(ImportId.parse(id), mapping);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("start")
    @Operation(
            operationId = "startImport",
            summary = "Start a CSV import",
            description = "Confirms the column mapping and starts the import. Safe to repeat. Takes no body.")
    @APIResponse(
            responseCode = "202",
            description = "Started; poll the import for its completion",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportJob.class),
                            examples = @ExampleObject(name = "import", ref = "Import")))
    @APIResponse(responseCode = "409", ref = "ImportState")
    public Uni<RestResponse<ImportJob>> start(
            @Parameter(name = "id", ref = "ImportId") @RestPath String id, @Context RoutingContext call) {
        return mappings.start(ImportId.parse(id), Asked.of("startImport", call))
                .invoke(worker::wake)
                .map(ImportJob::accepted);
    }
}
