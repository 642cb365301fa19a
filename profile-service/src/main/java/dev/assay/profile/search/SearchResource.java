package dev.assay.profile.search;

import dev.assay.profile.candidate.Answers;
import dev.assay.rest.paging.CursorCodec;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is looked for stands in the body: it is personal data, and addresses end up in logs. */
@Path(Answers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class SearchResource {

    /** After every id there can be. */
    private static final UUID NEWEST = new UUID(-1, -1);

    private final CandidateSearch search;
    private final Highlights highlights;
    private final Briefs briefs;
    private final CursorCodec cursors;

    SearchResource(CandidateSearch search, Highlights highlights, Briefs briefs, CursorCodec cursors) {
        this.search = search;
        this.highlights = highlights;
        this.briefs = briefs;
        this.cursors = cursors;
    }

    @POST
    @Path("search")
    @Operation(
            operationId = "searchCandidates",
            summary = "Find candidates by words and filters",
            description =
                    "The newest candidate first, not the best match. Scores live elsewhere: to filter by them, POST /rankings. "
                            + "No page skips or repeats a candidate that did not change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = @ExampleObject(name = "search", ref = "SearchRequest")))
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchResponse.class),
                            examples = @ExampleObject(name = "page", ref = "SearchResponse")))
    public Uni<SearchResponse> search(SearchRequest request) {
        Criteria criteria = request.criteria();
        String list = Answers.PATH + "/search " + criteria;
        UUID before = request.cursor() == null ? NEWEST : UUID.fromString(cursors.decode(list, request.cursor()));
        int size = request.size();
        return search.page(criteria, before, size + 1).chain(found -> {
            boolean more = found.size() > size;
            List<UUID> page = more ? found.subList(0, size) : found;
            String next = more ? cursors.encode(list, page.get(size - 1).toString()) : null;
            return hits(page, criteria)
                    .chain(hits -> facets(request, criteria).map(counted -> new SearchResponse(hits, next, counted)));
        });
    }

    private Uni<List<SearchHit>> hits(List<UUID> page, Criteria criteria) {
        return briefs.of(page)
                .chain(found -> highlights
                        .of(page, criteria)
                        .map(places -> found.stream()
                                .map(brief -> new SearchHit(brief, places.getOrDefault(brief.id(), List.of())))
                                .toList()));
    }

    private Uni<Facets> facets(SearchRequest request, Criteria criteria) {
        return Boolean.TRUE.equals(request.facets())
                ? search.facets(criteria)
                : Uni.createFrom().nullItem();
    }

    @POST
    @Path("batch-get")
    @Operation(
            operationId = "batchGetCandidates",
            summary = "Look up many candidates by their ids",
            description =
                    "Who they are, without their profiles, in the order asked; ids that no candidate has are listed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchGetRequest.class),
                            examples = @ExampleObject(name = "ids", ref = "BatchGetRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Those that there are",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchGetResponse.class),
                            examples = @ExampleObject(name = "found", ref = "BatchGetResponse")))
    public Uni<BatchGetResponse> batchGet(BatchGetRequest request) {
        var ids = request.candidates();
        return briefs.of(ids).map(found -> BatchGetResponse.of(ids, found));
    }
}
