package dev.assay.scoring.ranking;

import dev.assay.engine.rubric.JobProfile;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.jobprofile.KnownJobProfiles;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RankingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
class RankingResource {

    static final String PATH = "/api/v1/rankings";

    private final Rankings rankings;
    private final JobProfiles jobProfiles;
    private final CursorCodec cursors;

    RankingResource(Rankings rankings, JobProfiles jobProfiles, CursorCodec cursors) {
        this.rankings = rankings;
        this.jobProfiles = jobProfiles;
        this.cursors = cursors;
    }

    @GET
    @Operation(
            operationId = "getRanking",
            summary = "Rank the candidates by their fit for a job profile",
            description =
                    "Best first. A walk along 'next' stays in the epoch it began in and neither skips nor repeats a row that does "
                            + "not change meanwhile; its ranks are those of the walk.")
    @APIResponse(
            responseCode = "200",
            description = "One page of the ranking",
            headers =
                    @Header(
                            name = "Link",
                            description = "Next page, rel=\"next\"",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = RankingResponse.class),
                            examples = @ExampleObject(name = "ranking", ref = "Ranking")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "410", ref = "Gone")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<RankingResponse>> ranking(
            @RestQuery
                    @Parameter(
                            description = "Id of a job profile; the default one when absent",
                            example = "platform-mts")
                    String jobProfile,
            @RestQuery
                    @Parameter(
                            description = "Rows of a page",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    String limit,
            @RestQuery @Parameter(description = "From the 'next' link of the page before") String cursor,
            @BeanParam Minima minima) {
        int rows = Limit.of(limit);
        return profile(jobProfile, cursor != null).chain(profile -> {
            String list = PageLinks.next(PATH, filters(profile, minima), "");
            Optional<RankingCursor> given =
                    Optional.ofNullable(cursor).map(text -> RankingCursor.decode(cursors.decode(list, text)));
            return rankings.start(given)
                    .chain(start -> rankings.page(profile, minima, start, rows)
                            .map(page ->
                                    answer(profile, start.epochId(), page, next(page, profile, minima, rows, list))));
        });
    }

    /** A walk goes on by the job profile that it began with, also where the rubric in use has no such one any more. */
    private Uni<String> profile(String jobProfile, boolean goesOn) {
        return goesOn && jobProfile != null
                ? Uni.createFrom().item(jobProfile)
                : jobProfiles.inUse().map(known -> known(jobProfile, known));
    }

    private static String known(String jobProfile, KnownJobProfiles jobProfiles) {
        String wanted = jobProfile == null ? jobProfiles.standard().id() : jobProfile;
        return jobProfiles
                .find(wanted)
                .map(JobProfile::id)
                .orElseThrow(() -> new ProblemException(
                        CommonError.BAD_REQUEST,
                        "'jobProfile' names no job profile; these are known: " + jobProfiles.known() + "."));
    }

    private String next(RankingPage page, String profile, Minima minima, int rows, String list) {
        if (page.next().isEmpty()) {
            return null;
        }
        Map<String, Object> parameters = filters(profile, minima);
        parameters.put("limit", rows);
        return PageLinks.next(
                PATH, parameters, cursors.encode(list, page.next().get().encode()));
    }

    private static Map<String, Object> filters(String profile, Minima minima) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("jobProfile", profile);
        filters.putAll(minima.given());
        return filters;
    }

    private static RestResponse<RankingResponse> answer(String profile, String epoch, RankingPage page, String next) {
        var answer = RestResponse.ResponseBuilder.ok(new RankingResponse(profile, epoch, page.items(), next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return next == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.header(next)).build();
    }
}
