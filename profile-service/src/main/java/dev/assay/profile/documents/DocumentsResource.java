package dev.assay.profile.documents;

import dev.assay.profile.documents.file.Upload;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Scopes;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class DocumentsResource {

    private final Intake intake;

    DocumentsResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.WILDCARD)
    // Hashing megabytes would block the event loop.
    @Blocking
    @Operation(
            operationId = "createCandidateFromDocument",
            summary = "Create a candidate from a document",
            description =
                    "Accepts PDF with text, DOCX, HTML, text, Markdown, JSON Resume or a LinkedIn data export (ZIP), as the body or as "
                            + "the part 'file' of a form; up to 20 MB. The bytes decide the format; a file whose name or media type contradicts "
                            + "them is refused. The file is parsed in an isolated process and stored unchanged. With 'source' and 'externalId' "
                            + "in the form, an existing candidate known by them gets the document (200) and keeps its tags; sending the same "
                            + "bytes again adds nothing.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/octet-stream", schema = @Schema(ref = "DocumentBytes")),
                @Content(mediaType = "multipart/form-data", schema = @Schema(ref = "DocumentForm"))
            })
    @APIResponse(
            responseCode = "201",
            description = "A new candidate",
            headers = {
                @Header(name = "Location", ref = "CandidateLocation"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            },
            content = @Content(schema = @Schema(implementation = DocumentAdded.class)))
    @APIResponse(
            responseCode = "200",
            description = "The document was added to the candidate named by source and externalId",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = DocumentAdded.class)))
    @APIResponse(responseCode = "409", ref = "CreationConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "413", ref = "DocumentTooLarge")
    @APIResponse(responseCode = "415", ref = "NoDocument")
    @APIResponse(responseCode = "422", ref = "DocumentNotRead")
    public Uni<RestResponse<byte[]>> create(
            byte[] body,
            @Parameter(name = "Content-Disposition", ref = "ContentDisposition") @RestHeader("Content-Disposition")
                    String disposition,
            @Parameter(hidden = true) @RestHeader(HttpHeaders.CONTENT_TYPE) String mediaType,
            @Context RoutingContext call) {
        return create(DocumentForm.raw(body, disposition, mediaType), call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> createFromForm(@BeanParam DocumentForm form, @Context RoutingContext call) {
        return create(form.upload(), call);
    }

    private Uni<RestResponse<byte[]>> create(Upload upload, RoutingContext call) {
        return intake.create(KeyedRequest.of(call, upload.fingerprint()), upload);
    }
}
