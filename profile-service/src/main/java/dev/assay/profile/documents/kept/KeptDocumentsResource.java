package dev.assay.profile.documents.kept;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.documents.file.FileNames;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(Answers.PATH + "/{id}/documents")
@Tag(name = "Documents")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class KeptDocumentsResource {

    private final Documents documents;
    private final Candidates candidates;
    private final CursorCodec cursors;
    private final Downloads downloads;

    KeptDocumentsResource(Documents documents, Candidates candidates, CursorCodec cursors, Downloads downloads) {
        this.documents = documents;
        this.candidates = candidates;
        this.cursors = cursors;
        this.downloads = downloads;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listDocuments",
            summary = "List a candidate's documents",
            description =
                    "Newest first, including those that could not be read, with the reason. Erasing the candidate erases all "
                            + "of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentPage.class),
                            examples = @ExampleObject(name = "page", ref = "DocumentPage")))
    public Uni<RestResponse<Page<DocumentResponse>>> list(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        CandidateId candidate = CandidateId.parse(id);
        String path = Answers.PATH + "/" + candidate + "/documents";
        int size = Limit.of(limit);
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(path, cursor));
        return candidates
                .find(candidate)
                .chain(found -> documents.before(candidate, before, size))
                .map(found -> PageAnswer.of(
                        cursors, path, limit, found, last -> last.id().toString()));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("{document}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a document",
            description =
                    "The original file, served as an attachment, to be saved and never displayed inline. 404 if the bytes "
                            + "were not kept because they are not a document.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            headers = @Header(name = "Content-Disposition", ref = "Attachment"),
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(ref = "DocumentBytes")))
    public Uni<RestResponse<Original>> download(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "document", ref = "DocumentId") @RestPath String document,
            @Context RoutingContext call) {
        CandidateId candidate = CandidateId.parse(id);
        return documents
                .find(candidate, documentId(document))
                .chain(found -> downloads
                        .of(candidate, found, call)
                        .map(content -> ResponseBuilder.ok(content, MediaType.APPLICATION_OCTET_STREAM)
                                .header(
                                        HttpHeaders.CONTENT_DISPOSITION,
                                        FileNames.attachment(Objects.requireNonNullElse(found.fileName(), "document")))
                                .header("X-Content-Type-Options", "nosniff")
                                .header("Content-Security-Policy", "sandbox")
                                .build()));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("{document}/report")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getDocumentReport",
            summary = "Get a document's parsing report",
            description =
                    "Where in the document each value of the profile was found and with what confidence, what was hidden, and "
                            + "what was not read.")
    @APIResponse(
            responseCode = "200",
            description = "The document and its report",
            content =
                    @Content(
                            schema = @Schema(implementation = DocumentReading.class),
                            examples = @ExampleObject(name = "report", ref = "DocumentReading")))
    public Uni<DocumentReading> report(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "document", ref = "DocumentId") @RestPath String document) {
        return documents.report(CandidateId.parse(id), documentId(document));
    }

    private static UUID documentId(String document) {
        return CandidateId.parse(document).value();
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "DocumentPage", type = SchemaType.OBJECT, description = "A page of documents.")
    record DocumentPage(
            @Schema(required = true) List<DocumentResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
