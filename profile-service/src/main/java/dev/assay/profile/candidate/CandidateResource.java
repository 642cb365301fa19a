package dev.assay.profile.candidate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.profile.candidate.submission.CandidateRequest;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.json.MergePatch;
import dev.assay.rest.shown.Showing;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(Answers.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class CandidateResource {

    static final String BARE_RESUME = "application/vnd.jsonresume+json";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(BARE_RESUME))
            .build();

    private final Candidates candidates;
    private final Erasures erasures;

    CandidateResource(Candidates candidates, Erasures erasures) {
        this.candidates = candidates;
        this.erasures = erasures;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Produces({MediaType.APPLICATION_JSON, BARE_RESUME})
    @Operation(
            operationId = "getCandidate",
            summary = "Get a candidate",
            description =
                    "With 'Accept: application/vnd.jsonresume+json' the response is the bare JSON Resume document.")
    @APIResponse(
            responseCode = "200",
            description = "The latest version",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CandidateResponse.class),
                        examples = @ExampleObject(name = "candidate", ref = "Candidate")),
                @Content(
                        mediaType = BARE_RESUME,
                        schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class),
                        examples = @ExampleObject(name = "resume", ref = "Resume"))
            })
    @APIResponse(responseCode = "304", description = "The version in If-None-Match is still the latest")
    @APIResponse(responseCode = "406", ref = "NotAcceptable")
    public Uni<Response> read(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch,
            @Context Request request) {
        Variant variant = request.selectVariant(VARIANTS);
        return candidates.find(CandidateId.parse(id)).map(candidate -> answer(candidate, variant, ifNoneMatch));
    }

    @PUT
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replaceCandidate",
            summary = "Replace a candidate",
            description =
                    "Creates the next version. If tags are absent, they are removed; if the external id is absent, it "
                            + "is kept.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateRequest.class),
                            examples = @ExampleObject(name = "candidate", ref = "CandidateRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<CandidateResponse>> replace(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            CandidateRequest request) {
        return candidates
                .replace(CandidateId.parse(id), new IfMatch(ifMatch), request.submission())
                .map(Answers::ok);
    }

    @PATCH
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "patchCandidate",
            summary = "Update a candidate",
            description =
                    "A JSON Merge Patch (RFC 7396) of the candidate as it is sent in: profile, source, externalId, tags. "
                            + "Null removes a member; arrays are replaced as a whole. Creates the next version, or none if "
                            + "nothing would change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MergePatch.MEDIA_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class),
                            examples = @ExampleObject(name = "patch", ref = "CandidatePatch")))
    @APIResponse(
            responseCode = "200",
            description = "Updated, or already equal",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<CandidateResponse>> patch(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            JsonNode patch) {
        return candidates
                .patch(CandidateId.parse(id), new IfMatch(ifMatch), new CandidatePatch(patch))
                .map(Answers::ok);
    }

    @DELETE
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Operation(
            operationId = "eraseCandidate",
            summary = "Erase a candidate",
            description =
                    "When the response arrives, the profile and all its versions are gone; assessments follow within seconds. "
                            + "A later upsert by the same external id creates a new candidate with a new id. A retention hold takes "
                            + "precedence: 409 says which tag it is on and how to lift it. Candidates merged into this one are the "
                            + "same person and are erased with it.")
    @APIResponse(responseCode = "204", description = "Erased")
    @APIResponse(responseCode = "409", ref = "Held")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<Void> erase(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Context RoutingContext call) {
        return erasures.erase(CandidateId.parse(id), new IfMatch(ifMatch))
                .invoke(erased -> Showing.tellChanged(call, erased::stream))
                .replaceWithVoid();
    }

    /** Both forms of a version have its number as their tag; the header Vary, which REST adds, tells caches that they are two. */
    private static Response answer(Candidate candidate, Variant variant, String ifNoneMatch) {
        String tag = EntityTags.of(candidate.version());
        Response.ResponseBuilder answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? Response.notModified()
                : Response.ok(body(candidate, variant), variant.getMediaType());
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    private static Object body(Candidate candidate, Variant variant) {
        boolean bare = variant.getMediaType().isCompatible(MediaType.valueOf(BARE_RESUME));
        return bare ? candidate.profile() : CandidateResponse.from(candidate);
    }
}
