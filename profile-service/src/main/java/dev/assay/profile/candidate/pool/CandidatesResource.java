package dev.assay.profile.candidate.pool;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Candidates;
import dev.assay.profile.candidate.submission.CandidateRequest;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(Answers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class CandidatesResource {

    private final Candidates candidates;
    private final CandidateList list;
    private final CursorCodec cursors;

    CandidatesResource(Candidates candidates, CandidateList list, CursorCodec cursors) {
        this.candidates = candidates;
        this.list = list;
        this.cursors = cursors;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCandidate",
            summary = "Create a candidate",
            description =
                    "Takes a JSON Resume document. If another system has an id for the person, prefer the upsert: sending the "
                            + "same person twice here creates two candidates, unless the second request has the same "
                            + "Idempotency-Key.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateRequest.class),
                            examples = @ExampleObject(name = "candidate", ref = "CandidateRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Created",
            headers = {
                @Header(name = "Location", ref = "CandidateLocation"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            },
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "409", ref = "CreationConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> create(CandidateRequest request, @Context RoutingContext call) {
        return candidates.create(KeyedRequest.of(call, request), request.submission());
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listCandidates",
            summary = "List candidates",
            description =
                    "All candidates, or those with one tag, in order of creation. Follow 'next' until it is absent. No page skips or repeats a candidate that did not change. "
                            + "A page of large profiles may hold fewer items than requested.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidatePage.class),
                            examples = @ExampleObject(name = "page", ref = "CandidatePage")))
    public Uni<RestResponse<Page<CandidateResponse>>> list(
            @Parameter(name = "tag", ref = "TagFilter") @RestQuery List<String> tag,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        String label = Tags.only(tag);
        int size = Limit.of(limit);
        CandidateId after = cursor == null ? CandidateId.NONE : CandidateId.parse(cursors.decode(list(label), cursor));
        return list.after(after, size, label).map(slice -> page(slice, label, limit));
    }

    /** What a cursor of this list is signed with. */
    private static String list(String tag) {
        return tag == null ? Answers.PATH : Answers.PATH + "?tag=" + tag;
    }

    private RestResponse<Page<CandidateResponse>> page(Slice slice, String tag, String limit) {
        List<Candidate> found = slice.candidates();
        var items = found.stream().map(CandidateResponse::from).toList();
        if (!slice.more()) {
            return RestResponse.ok(new Page<>(items, null));
        }
        String cursor =
                cursors.encode(list(tag), found.get(found.size() - 1).id().toString());
        Map<String, String> query = new LinkedHashMap<>();
        query.put("tag", tag);
        // An absent limit stays absent, so that each page has the default of its time.
        query.put("limit", limit);
        String next = PageLinks.next(Answers.PATH, query, cursor);
        return ResponseBuilder.ok(new Page<>(items, next))
                .header(HttpHeaders.LINK, PageLinks.header(next))
                .build();
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "CandidatePage", type = SchemaType.OBJECT, description = "A page of candidates.")
    record CandidatePage(
            @Schema(required = true) List<CandidateResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
