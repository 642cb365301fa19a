package dev.assay.profile.export;

import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.pool.CandidateStream;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.rest.shown.ShowsAllMatching;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Streams, so that a pool of any size takes the memory of one page. An answer that breaks off lacks its last chunk, by which clients notice.
 * Response filters do not see a stream, so its headers are set here.
 */
@Path("/api/v1/exports")
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final CandidateStream candidates;

    ExportResource(CandidateStream candidates) {
        this.candidates = candidates;
    }

    @GET
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("candidates.ndjson")
    @Produces(NDJSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "exportCandidates",
            summary = "Export candidates as NDJSON",
            description =
                    "One JSON document per line, in order of creation: source and externalId if there are any, tags, profile. "
                            + "A line can be sent back as the body of createCandidate or upsertCandidate. Streamed page by page: a "
                            + "candidate that changes or is erased in the meantime appears as it was, as it is, or not at all.")
    @APIResponse(
            responseCode = "200",
            description = "Lines of JSON",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public Multi<ExportLine> lines(@Parameter(name = "tag", ref = "TagFilter") @RestQuery List<String> tag) {
        return candidates
                .pages(Tags.only(tag))
                .onItem()
                .<CandidateResponse>transformToIterable(page -> page)
                .map(ExportLine::of);
    }

    @GET
    @ShowsAllMatching
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("candidates.csv")
    @Produces(CSV)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Operation(
            operationId = "exportCandidatesAsCsv",
            summary = "Export candidates as CSV",
            description =
                    "RFC 4180 with a header, without the profiles. A cell that begins with =, +, -, @, a tab or a carriage "
                            + "return is prefixed with an apostrophe, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Multi<String> table(@Parameter(name = "tag", ref = "TagFilter") @RestQuery List<String> tag) {
        // Sent with the first page and not before: if that page cannot be read, the answer is a problem and not a
        // table.
        AtomicReference<String> header = new AtomicReference<>(CandidateRow.HEADER);
        return candidates
                .pages(Tags.only(tag))
                .map(page ->
                        page.stream().map(CandidateRow::of).collect(Collectors.joining("", header.getAndSet(""), "")));
    }
}
