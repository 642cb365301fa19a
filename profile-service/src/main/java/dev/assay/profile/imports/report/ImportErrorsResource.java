package dev.assay.profile.imports.report;

import dev.assay.profile.imports.job.ImportId;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.report.Reports.Place;
import dev.assay.rest.csv.Csv;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.paging.Pages;
import dev.assay.rest.shown.ShowsAllMatching;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(ImportJob.PATH + "/{id}")
@Tag(name = "Imports")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ImportErrorsResource {

    private static final String CSV = "text/csv";

    private final Reports reports;
    private final CursorCodec cursors;

    ImportErrorsResource(Reports reports, CursorCodec cursors) {
        this.reports = reports;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("errors")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImportErrors",
            summary = "List import errors",
            description =
                    "By line, with the place in it and the reason, but never the content. For an archive, with the name "
                            + "of each file that was refused.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = ErrorPage.class),
                            examples = @ExampleObject(name = "errors", ref = "ImportErrorPage")))
    public Uni<RestResponse<Page<Report>>> list(
            @Parameter(name = "id", ref = "ImportId") @RestPath String id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        UUID job = ImportId.parse(id);
        String path = ImportJob.PATH + "/" + job + "/errors";
        int size = Limit.of(limit);
        Place place = cursor == null ? Place.START : Place.parse(cursors.decode(path, cursor));
        return reports.after(job, place, size)
                .map(found -> PageAnswer.of(
                        cursors, path, limit, found, last -> Place.of(last).toString()));
    }

    @GET
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("errors.csv")
    @Produces(CSV)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "exportImportErrors",
            summary = "Export import errors as CSV",
            description = "RFC 4180 with a header; cells are escaped so that no spreadsheet takes one for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Multi<String> table(@Parameter(name = "id", ref = "ImportId") @RestPath String id) {
        UUID job = ImportId.parse(id);
        AtomicReference<String> header =
                new AtomicReference<>(Csv.row("line", "kind", "pointer", "detail", "candidateId", "file"));
        return Pages.from(Place.START, place -> reports.after(job, place, Limit.MAX), ImportErrorsResource::next)
                .map(page -> page.stream()
                        .limit(Limit.MAX)
                        .map(ImportErrorsResource::row)
                        .collect(Collectors.joining("", header.getAndSet(""), "")));
    }

    private static Optional<Place> next(List<Report> page) {
        return page.size() <= Limit.MAX ? Optional.empty() : Optional.of(Place.of(page.get(Limit.MAX - 1)));
    }

    private static String row(Report report) {
        return Csv.row(
                report.line(), report.kind(), report.pointer(), report.detail(), report.candidateId(), report.file());
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "ImportErrorPage", type = SchemaType.OBJECT, description = "A page of import errors.")
    record ErrorPage(
            @Schema(required = true) List<Report> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
