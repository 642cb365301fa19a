package dev.assay.profile.imports.lookalike;

import dev.assay.profile.imports.job.ImportId;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ImportJob.PATH + "/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ImportDuplicatesResource {

    private final Lookalikes lookalikes;
    private final CursorCodec cursors;

    ImportDuplicatesResource(Lookalikes lookalikes, CursorCodec cursors) {
        this.lookalikes = lookalikes;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listImportDuplicates",
            summary = "List possible duplicates in an import",
            description =
                    "Candidates that the import created, each with existing candidates who may be the same person, in the "
                            + "order of lines, a few for each; determined when all lines have been written. Nothing is done about "
                            + "them. Candidates merged since are left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = LookalikePage.class),
                            examples = @ExampleObject(name = "duplicates", ref = "ImportDuplicatePage")))
    public Uni<RestResponse<Page<Lookalike>>> list(
            @Parameter(name = "id", ref = "ImportId") @RestPath String id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        UUID job = ImportId.parse(id);
        String path = ImportJob.PATH + "/" + job + "/duplicates";
        int size = Limit.of(limit);
        Lookalike.Place place =
                cursor == null ? Lookalike.Place.START : Lookalike.Place.parse(cursors.decode(path, cursor));
        return lookalikes
                .after(job, place, size)
                .map(found -> PageAnswer.of(
                        cursors,
                        path,
                        limit,
                        found,
                        last -> Lookalike.Place.of(last).toString()));
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "ImportDuplicatePage", type = SchemaType.OBJECT, description = "A page of possible duplicates.")
    record LookalikePage(
            @Schema(required = true) List<Lookalike> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
