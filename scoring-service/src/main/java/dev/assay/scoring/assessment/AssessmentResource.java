package dev.assay.scoring.assessment;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.Problem;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.CurrentAssessment.Verdict;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
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

@Path("/api/v1/candidates/{id}/assessment")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assessments")
class AssessmentResource {

    private final CurrentAssessments assessments;

    AssessmentResource(CurrentAssessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "getAssessment",
            summary = "Get the current assessment",
            description =
                    "The scores, the evidence behind every point, and the receipt with which anyone can replay it. With "
                            + "'minVersion' the call waits up to two seconds for that version of the candidate, then answers 202.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with the assessment and with 'stale', not with 'asOfFeed'",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = AssessmentResponse.class),
                            examples = @ExampleObject(name = "assessment", ref = "Assessment")))
    @APIResponse(
            responseCode = "202",
            description = "The requested version has not been assessed yet; try again in a moment",
            content =
                    @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "pending", ref = "Pending")))
    @APIResponse(responseCode = "304", description = "The assessment has not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<AssessmentResponse>> assessment(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @RestQuery
                    @Parameter(
                            description =
                                    "Lowest version of the candidate that will do, such as the one returned by your "
                                            + "last write",
                            schema = @Schema(implementation = Long.class, minimum = "1"))
                    String minVersion,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        long wanted = version(minVersion);
        return assessments.find(id, wanted).map(found -> {
            Verdict verdict = found.verdict(wanted);
            if (verdict != Verdict.FOUND) {
                throw CurrentAssessments.refusal(verdict);
            }
            return answer(found, ifNoneMatch);
        });
    }

    private static long version(String given) {
        if (given == null) {
            return 0;
        }
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'minVersion' must be a number from 1.");
        }
        return Long.parseLong(given);
    }

    private static RestResponse<AssessmentResponse> answer(CurrentAssessment found, String ifNoneMatch) {
        String tag = EntityTags.of(found.tag());
        var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<AssessmentResponse>notModified()
                : RestResponse.ResponseBuilder.ok(found.response());
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
