package dev.assay.profile.documents;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.IfMatch;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(Answers.PATH + "/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class CandidateDocumentsResource {

    private final Intake intake;

    CandidateDocumentsResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.WILDCARD)
    // Hashing megabytes would block the event loop.
    @Blocking
    @Operation(
            operationId = "addDocument",
            summary = "Replace a candidate's profile from a document",
            description =
                    "Reads the file as POST /documents does and creates the next version with the resulting profile; tags, "
                            + "source and externalId stay. A file that cannot be read changes nothing: it is listed among the "
                            + "candidate's documents with the reason, at the address in 'Link'. Sending the same bytes again is the "
                            + "same document, read anew.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = "application/octet-stream", schema = @Schema(ref = "DocumentBytes")),
                @Content(mediaType = "multipart/form-data", schema = @Schema(ref = "DocumentForm"))
            })
    @APIResponse(
            responseCode = "201",
            description = "The candidate with the profile read from the file",
            headers = {
                @Header(name = "Location", ref = "DocumentLocation"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            },
            content = @Content(schema = @Schema(implementation = DocumentAdded.class)))
    @APIResponse(responseCode = "409", ref = "CreationConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "DocumentTooLarge")
    @APIResponse(responseCode = "415", ref = "NoDocument")
    @APIResponse(responseCode = "422", ref = "DocumentNotRead")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<byte[]>> add(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            byte[] body,
            @BeanParam RawHeaders headers,
            @Context RoutingContext call) {
        return add(id, ifMatch, DocumentForm.raw(body, headers.disposition, headers.mediaType), call);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(hidden = true)
    public Uni<RestResponse<byte[]>> addFromForm(
            @RestPath String id,
            @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @BeanParam DocumentForm form,
            @Context RoutingContext call) {
        return add(id, ifMatch, form.upload(), call);
    }

    private Uni<RestResponse<byte[]>> add(String id, String ifMatch, Upload upload, RoutingContext call) {
        CandidateId candidate = CandidateId.parse(id);
        return intake.add(KeyedRequest.of(call, upload.fingerprint()), candidate, new IfMatch(ifMatch), upload);
    }

    /** What a bare body comes with. */
    static class RawHeaders {

        @Parameter(name = "Content-Disposition", ref = "ContentDisposition")
        @RestHeader("Content-Disposition")
        String disposition;

        @Parameter(hidden = true)
        @RestHeader(HttpHeaders.CONTENT_TYPE)
        String mediaType;
    }
}
