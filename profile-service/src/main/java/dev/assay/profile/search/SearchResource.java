package dev.assay.profile.search;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.scores.ScoreBounds;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The criteria are in the body: they are personal data, and URLs end up in logs. */
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

    private final CandidateSearch search;
    private final ScoredSearch scored;
    private final Highlights highlights;
    private final Briefs briefs;
    private final CursorCodec cursors;

    SearchResource(
            CandidateSearch search, ScoredSearch scored, Highlights highlights, Briefs briefs, CursorCodec cursors) {
        this.search = search;
        this.scored = scored;
        this.highlights = highlights;
        this.briefs = briefs;
        this.cursors = cursors;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("search")
    @Operation(
            operationId = "searchCandidates",
            summary = "Search candidates",
            description =
                    "The newest candidate comes first, not the best match; to order by scores, use POST /rankings. No page skips or repeats a "
                            + "candidate that did not change. With 'minima', 'maxima' or 'fit' a page shows only candidates "
                            + "with these scores, says how many it examined, and may be short and still have a 'next'; nothing is "
                            + "done to the others. Such a search also needs the scope assessments:read, and answers 503 when "
                            + "scoring-service is down; every other search works.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SearchRequest.class),
                            examples = {
                                @ExampleObject(name = "search", ref = "SearchRequest"),
                                @ExampleObject(name = "scores", ref = "SearchByScores")
                            }))
    @APIResponse(responseCode = "422", ref = "ProtectedBound")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = SearchResponse.class),
                            examples = {
                                @ExampleObject(name = "page", ref = "SearchResponse"),
                                @ExampleObject(name = "scores", ref = "FoundByScores")
                            }))
    public Uni<SearchResponse> search(SearchRequest request, @Context RoutingContext call) {
        Criteria criteria = request.criteria();
        Optional<ScoreBounds> bounds = request.bounds();
        if (bounds.isPresent()) {
            Scopes.require(Caller.of(call), List.of(Scopes.ASSESSMENTS_READ));
        }
        String list = Answers.PATH + "/search " + criteria
                + bounds.map(ScoreBounds::toString).orElse("");
        UUID before = request.cursor() == null
                ? TimeOrderedIds.LAST
                : UUID.fromString(cursors.decode(list, request.cursor()));
        return found(criteria, bounds, before, request.size())
                .call(found -> found.candidates().isEmpty()
                        ? search.requireWords(criteria)
                        : Uni.createFrom().voidItem())
                .chain(found -> hits(found, criteria)
                        .chain(hits -> facets(request, criteria).map(facets -> {
                            String next = found.last() == null
                                    ? null
                                    : cursors.encode(list, found.last().toString());
                            return new SearchResponse(hits, next, facets, found.examined());
                        })));
    }

    private Uni<Found> found(Criteria criteria, Optional<ScoreBounds> bounds, UUID before, int size) {
        return bounds.isPresent()
                ? scored.page(criteria, bounds.get(), before, size)
                : search.page(criteria, before, size);
    }

    private Uni<List<SearchHit>> hits(Found found, Criteria criteria) {
        return briefs.of(found.candidates())
                .map(BatchGetResponse::items)
                .chain(those -> highlights
                        .of(found.candidates(), criteria)
                        .map(places -> those.stream()
                                .map(brief -> new SearchHit(
                                        brief,
                                        places.getOrDefault(brief.id(), List.of()),
                                        found.standings().get(brief.id())))
                                .toList()));
    }

    private Uni<Facets> facets(SearchRequest request, Criteria criteria) {
        return Boolean.TRUE.equals(request.facets())
                ? search.facets(criteria)
                : Uni.createFrom().nullItem();
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("batch-get")
    @Operation(
            operationId = "batchGetCandidates",
            summary = "Get candidates by id",
            description =
                    "Returns who they are, without their profiles, in the order requested; merged and unknown ids are listed.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BatchGetRequest.class),
                            examples = @ExampleObject(name = "ids", ref = "BatchGetRequest")))
    @APIResponse(
            responseCode = "200",
            description = "The candidates found",
            content =
                    @Content(
                            schema = @Schema(implementation = BatchGetResponse.class),
                            examples = @ExampleObject(name = "found", ref = "BatchGetResponse")))
    public Uni<BatchGetResponse> batchGet(BatchGetRequest request) {
        return briefs.of(request.candidates());
    }
}
