package dev.assay.scoring.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.rest.paging.Pages;
import dev.assay.rest.shown.ShowsAllMatching;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.jobprofile.JobProfiles;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestQuery;

/** A whole ranking in one answer, written page by page as fast as the caller reads. */
@Path("/api/v1/exports")
@Tag(name = "Rankings")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RankingExportResource {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    /** A page is read while the previous one is being sent, and no more is kept in memory. */
    private static final int ROWS_TOGETHER = 1000;

    private final Rankings rankings;
    private final JobProfiles jobProfiles;
    private final ObjectMapper json;

    RankingExportResource(Rankings rankings, JobProfiles jobProfiles, ObjectMapper json) {
        this.rankings = rankings;
        this.jobProfiles = jobProfiles;
        this.json = json;
    }

    @GET
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Path("ranking.ndjson")
    @Produces(NDJSON)
    @Operation(
            operationId = "exportRankingAsNdjson",
            summary = "Export a ranking as NDJSON",
            description =
                    "One row per line, all in one epoch and in the ranking's order, streamed. Contains ids and no names.")
    @APIResponse(
            responseCode = "200",
            description = "All rows, one JSON object per line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RankedCandidate.class)))
    public RestMulti<Buffer> ndjson(
            @RestQuery
                    @Parameter(
                            description = "Id of a job profile; by default the default job profile",
                            example = "platform-mts")
                    String jobProfile,
            @BeanParam RankingFilters filters) {
        return RestMulti.fromUniResponse(
                question(jobProfile, filters),
                question -> pages(question).map(page -> Buffer.buffer(lines(page.items()))),
                question -> headers("ranking.ndjson"));
    }

    @GET
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Path("ranking.csv")
    @Produces(CSV)
    @Operation(
            operationId = "exportRankingAsCsv",
            summary = "Export a ranking as CSV",
            description =
                    "A header and one row per candidate, all in one epoch and in the ranking's order, streamed. Contains ids "
                            + "and no names. A cell that a spreadsheet would take for a formula is prefixed with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "All rows, after a header",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public RestMulti<Buffer> csv(
            @RestQuery
                    @Parameter(
                            description = "Id of a job profile; by default the default job profile",
                            example = "platform-mts")
                    String jobProfile,
            @BeanParam RankingFilters filters) {
        Multi<String> head = Multi.createFrom().item(RankingCsv.head());
        return RestMulti.fromUniResponse(
                question(jobProfile, filters),
                question -> Multi.createBy()
                        .concatenating()
                        .streams(head, pages(question).map(page -> RankingCsv.lines(page.items())))
                        .map(Buffer::buffer),
                question -> headers("ranking.csv"));
    }

    private static Map<String, List<String>> headers(String file) {
        return Map.of(
                "Cache-Control", List.of("no-store"),
                "Content-Disposition", List.of("attachment; filename=\"" + file + "\""));
    }

    private Uni<RankingQuestion> question(String jobProfile, RankingFilters filters) {
        return rankings.basis(Optional.empty())
                .chain(basis -> jobProfiles
                        .find(jobProfile, basis.rubric())
                        .map(found -> new RankingQuestion(
                                basis,
                                found.orElseThrow(() -> RankingResource.unknown(basis)),
                                filters.filter(),
                                filters.withPlaces(),
                                ROWS_TOGETHER)));
    }

    private Multi<RankingPage> pages(RankingQuestion first) {
        return Pages.from(first, rankings::page, page -> page.next().map(first::from))
                .select()
                .where(page -> !page.items().isEmpty());
    }

    /** Without a line break after the last row, since the stream adds one after each piece. */
    private String lines(List<RankedCandidate> rows) {
        return rows.stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(RankedCandidate row) {
        try {
            return json.writeValueAsString(row);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
