package dev.assay.scoring.rubric;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/rubrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
class RubricResource {

    private final Rubric rubric;

    RubricResource(Rubric rubric) {
        this.rubric = rubric;
    }

    @GET
    @Operation(operationId = "listRubrics", summary = "List the rubrics that this deployment scores with")
    @APIResponse(
            responseCode = "200",
            description = "All rubrics",
            content =
                    @Content(
                            schema = @Schema(implementation = RubricSummary.Listing.class),
                            examples = @ExampleObject(name = "rubricList", ref = "RubricList")))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    public RubricSummary.Listing rubrics() {
        return new RubricSummary.Listing(List.of(RubricSummary.of(rubric)));
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getRubric",
            summary = "Read a rubric whole: every rule, its weight and its source",
            description = "The canonical JSON whose hash receipts name.")
    @APIResponse(
            responseCode = "200",
            description = "The rubric",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(ref = "Rubric"),
                            examples = @ExampleObject(name = "rubric", ref = "Rubric")))
    @APIResponse(responseCode = "304", description = "The rubric is the one that the caller holds")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<byte[]> rubric(
            @Parameter(description = "Version of the rubric", example = "1.0.0") String version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "ETag of the copy that the caller holds")
                    String ifNoneMatch) {
        if (!rubric.version().equals(version)) {
            throw new ProblemException(
                    CommonError.NOT_FOUND, "No rubric has this version; the one in use is " + rubric.version() + ".");
        }
        String tag = EntityTags.of(rubric.hash());
        var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<byte[]>notModified()
                : RestResponse.ResponseBuilder.ok(rubric.json());
        return answer.header(HttpHeaders.ETAG, tag).build();
    }
}
