package dev.assay.scoring.history;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.AssessmentName;
import dev.assay.scoring.assessment.PastAssessment;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

@Path("/api/v1/candidates/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class HistoryResource {

    private final AssessmentHistory history;
    private final ComparedAssessments compared;
    private final AssessmentArchive archive;
    private final CursorCodec cursors;

    HistoryResource(
            AssessmentHistory history, ComparedAssessments compared, AssessmentArchive archive, CursorCodec cursors) {
        this.history = history;
        this.archive = archive;
        this.compared = compared;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "listAssessments",
            summary = "List a candidate's assessments",
            description =
                    "Newest first, of all versions of the profile and all epochs: assessments are never updated. 404 if the "
                            + "candidate has none, or has been erased.")
    @APIResponse(
            responseCode = "200",
            description = "A page of assessments",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryResponse.class),
                            examples = @ExampleObject(name = "history", ref = "AssessmentList")))
    public Uni<RestResponse<HistoryResponse>> assessments(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        int rows = Limit.of(limit);
        String path = "/api/v1/candidates/" + id + "/assessments";
        HistoryPlace place = cursor == null ? HistoryPlace.end() : HistoryPlace.decode(cursors.decode(path, cursor));
        return history.before(id, place, rows + 1).map(found -> {
            if (found.isEmpty() && cursor == null) {
                throw new ProblemException(
                        CommonError.NOT_FOUND,
                        "No candidate with this id has been assessed here, or it has been erased.");
            }
            return answer(id, found, rows, path);
        });
    }

    private RestResponse<HistoryResponse> answer(UUID id, List<AssessmentSummary> found, int rows, String path) {
        if (found.size() <= rows) {
            return noStore(RestResponse.ResponseBuilder.ok(new HistoryResponse(id, found, null)));
        }
        String place = HistoryPlace.of(found.get(rows - 1)).encode();
        String next = PageLinks.next(path, Map.of("limit", rows), cursors.encode(path, place));
        return noStore(RestResponse.ResponseBuilder.ok(new HistoryResponse(id, found.subList(0, rows), next))
                .header(HttpHeaders.LINK, PageLinks.header(next)));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Path("changes")
    @Operation(
            operationId = "compareAssessments",
            summary = "Compare two assessments of a candidate",
            description =
                    "Without parameters, the current assessment is compared with the one before it in its epoch, or, if it is the first "
                            + "there, with the one of the epoch that was in use before. A statement is the same "
                            + "if its words are the same, wherever it is in the profile.")
    @APIResponse(responseCode = "202", ref = "AssessmentPending")
    @APIResponse(
            responseCode = "200",
            description = "The causes, and what changed in scores, competencies, rules and evidence",
            content =
                    @Content(
                            schema = @Schema(implementation = AssessmentChanges.class),
                            examples = @ExampleObject(name = "changes", ref = "AssessmentChanges")))
    public Uni<RestResponse<AssessmentChanges>> changes(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description = "Id of the earlier assessment; by default the one before the later one",
                            example = "1-2-2.0.0~2026Q4")
                    String from,
            @RestQuery
                    @Parameter(
                            description = "Id of the later assessment; by default the current one",
                            example = "1-3-2.0.0~2026Q4")
                    String to) {
        return compared.between(id, from, to).map(changes -> noStore(RestResponse.ResponseBuilder.ok(changes)));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Path("{assessment}")
    @Operation(
            operationId = "getPastAssessment",
            summary = "Get an assessment",
            description = "Byte for byte as it was first returned, so that its receipt can be verified years later.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = PastAssessment.class),
                            examples = @ExampleObject(name = "assessment", ref = "PastAssessment")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    public Uni<RestResponse<PastAssessment>> assessment(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @Parameter(description = "Id of the assessment, from the list", example = "1-2-2.0.0~2026Q4") @RestPath
                    String assessment,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        return archive.past(id, AssessmentName.parse(assessment)).map(past -> {
            String tag = EntityTags.of(past.receipt().resultHash());
            var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                    ? RestResponse.ResponseBuilder.<PastAssessment>notModified()
                    : RestResponse.ResponseBuilder.ok(past);
            return noStore(answer.header(HttpHeaders.ETAG, tag));
        });
    }

    private static <T> RestResponse<T> noStore(RestResponse.ResponseBuilder<T> answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
