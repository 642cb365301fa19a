package dev.assay.scoring.ranking;

import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.jobprofile.KnownJobProfiles;
import dev.assay.scoring.weighting.Weighting;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

@Path(RankingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "410", ref = "Gone")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RankingResource {

    static final String PATH = "/api/v1/rankings";

    private static final String EXAMPLE = """
            {"weights": {"systems": 50, "infrastructure": 30, "enterprise-data": 20},
             "mustHaves": [{"competency": "production-services", "minimumLevel": 2}], "mustHaveFilter": "not-unmet",
             "minima": {"systems": 40}, "tags": ["opening-42"], "stability": true}""";

    private final Rankings rankings;
    private final JobProfiles jobProfiles;
    private final RankingLinks links;

    RankingResource(Rankings rankings, JobProfiles jobProfiles, RankingLinks links) {
        this.rankings = rankings;
        this.jobProfiles = jobProfiles;
        this.links = links;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Operation(
            operationId = "getRanking",
            summary = "Rank candidates by a job profile",
            description =
                    "Best first. Following 'next' stays in the epoch of the first page and neither skips nor repeats a row "
                            + "that does not change in the meantime; ranks are consistent across these pages.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = RankingResponse.class),
                            examples = @ExampleObject(name = "ranking", ref = "Ranking")))
    public Uni<RestResponse<RankingResponse>> ranking(
            @RestQuery
                    @Parameter(
                            description = "Id of a job profile; by default the default job profile",
                            example = "platform-mts")
                    String jobProfile,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor,
            @BeanParam RankingFilters filters) {
        int rows = Limit.of(limit);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("jobProfile", jobProfile);
        parameters.putAll(filters.given());
        String list = PageLinks.next(PATH, parameters, "");
        return rankings.basis(links.place(list, cursor))
                .chain(basis -> jobProfiles
                        .find(jobProfile, basis.rubric())
                        .map(found -> question(basis, found.orElseThrow(() -> unknown(basis)), filters, rows)))
                .chain(question -> rankings.page(question).map(page -> {
                    String next = links.next(list, parameters, page, rows);
                    return RankingLinks.answer(RankingResponse.of(question, page, next), next);
                }));
    }

    private static RankingQuestion question(
            RankingBasis basis, Weighting weighting, RankingFilters filters, int limit) {
        return new RankingQuestion(basis, weighting, filters.filter(), filters.withPlaces(), limit);
    }

    static ProblemException unknown(RankingBasis basis) {
        String known = new KnownJobProfiles(basis.rubric().jobProfiles()).known();
        return new ProblemException(
                CommonError.BAD_REQUEST, "'jobProfile' is unknown; besides your own, there are: " + known + ".");
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rankByOwnWeights",
            summary = "Rank candidates by custom weights and filters",
            description =
                    "Best first; equal fits share a rank. Filters only narrow this list: nothing is done to those left out. "
                            + "Send 'next' with the same body. A must-have or weight on school, age, gender, employer and the like is refused with 422.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RankingRequest.class),
                            examples = @ExampleObject(name = "own", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "A page of the ranking",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = OwnRankingResponse.class),
                            examples = @ExampleObject(name = "ranking", ref = "OwnRanking")))
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "ProtectedCriterion")
    public Uni<RestResponse<OwnRankingResponse>> ownRanking(
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor,
            RankingRequest request) {
        int rows = Limit.of(limit);
        String list = "POST " + PATH + " " + request.spelled();
        return rankings.basis(links.place(list, cursor))
                .chain(basis -> jobProfiles
                        .find(request.jobProfile(), basis.rubric())
                        .map(named -> request.question(basis, named, rows)))
                .chain(question -> rankings.page(question).map(page -> {
                    String next = links.next(list, Map.of(), page, rows);
                    return RankingLinks.answer(OwnRankingResponse.of(question, page, next), next);
                }));
    }
}
