package dev.assay.profile.history;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateNotFound;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.candidate.IfMatch;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path(Answers.PATH + "/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class VersionResource {

    private final Versions versions;
    private final Candidates candidates;
    private final CursorCodec cursors;

    VersionResource(Versions versions, Candidates candidates, CursorCodec cursors) {
        this.versions = versions;
        this.candidates = candidates;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listVersions",
            summary = "List a candidate's versions",
            description =
                    "Newest first; each says what differs from the previous one. Erasing the candidate erases all of them.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = VersionPage.class),
                            examples = @ExampleObject(name = "page", ref = "VersionPage")))
    public Uni<RestResponse<Page<VersionSummary>>> list(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        CandidateId candidate = CandidateId.parse(id);
        String path = Answers.PATH + "/" + candidate + "/versions";
        int size = Limit.of(limit);
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursors.decode(path, cursor));
        return versions.before(candidate, before, size).map(found -> {
            if (found.isEmpty()) {
                throw new CandidateNotFound();
            }
            return PageAnswer.of(cursors, path, limit, found, last -> Long.toString(last.version()));
        });
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("{version}")
    @Operation(
            operationId = "getVersion",
            summary = "Get a version of a candidate",
            description = "The candidate as it was when this version was the latest.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Uni<RestResponse<CandidateResponse>> read(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "version", ref = "Version") @RestPath String version,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        return versions.find(CandidateId.parse(id), number(version)).map(found -> {
            CandidateResponse body = found.response();
            String tag = EntityTags.of(body.version());
            ResponseBuilder<CandidateResponse> answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                    ? ResponseBuilder.create(Status.NOT_MODIFIED)
                    : ResponseBuilder.ok(body);
            return answer.header(HttpHeaders.ETAG, tag).build();
        });
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("{version}/restore")
    @Operation(
            operationId = "restoreVersion",
            summary = "Restore a version of a candidate",
            description =
                    "Creates a new version with the profile and the tags of the old one; source and externalId stay as "
                            + "they are now. Takes no body.")
    @APIResponse(
            responseCode = "200",
            description = "Restored as a new version",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<CandidateResponse>> restore(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "version", ref = "Version") @RestPath String version,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch) {
        CandidateId candidate = CandidateId.parse(id);
        // A version never changes, so it may be read before the candidate is locked.
        return versions.find(candidate, number(version))
                .chain(past -> candidates.replace(candidate, new IfMatch(ifMatch), past.submission()))
                .map(Answers::ok);
    }

    private static long number(String version) {
        if (!version.matches("[1-9][0-9]{0,17}")) {
            throw new VersionNotFound();
        }
        return Long.parseLong(version);
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "VersionPage", type = SchemaType.OBJECT, description = "A page of versions.")
    record VersionPage(
            @Schema(required = true) List<VersionSummary> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
