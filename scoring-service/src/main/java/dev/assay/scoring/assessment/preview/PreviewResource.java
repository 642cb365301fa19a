package dev.assay.scoring.assessment.preview;

import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.engine.EnginePool;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.rubric.Assessors;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/assessments/preview")
@Tag(name = "Assessments")
class PreviewResource {

    private final Epochs epochs;
    private final Assessors assessors;
    private final EnginePool engine;

    PreviewResource(Epochs epochs, Assessors assessors, EnginePool engine) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.engine = engine;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewAssessment",
            summary = "Preview an assessment",
            description =
                    "Uses the rubric and the as-of day of the current epoch, so that the scores are comparable with those of "
                            + "the pool. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content =
                    @Content(
                            schema = @Schema(implementation = PreviewResponse.class),
                            examples = @ExampleObject(name = "assessmentPreview", ref = "AssessmentPreview")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<PreviewResponse>> preview(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = PreviewRequest.class),
                                            examples = @ExampleObject(name = "short", ref = "PreviewRequest")))
                    PreviewRequest request) {
        var profile = request.checked();
        return epochs.current()
                .chain(epoch -> assessors
                        .readable(epoch.rubricHash())
                        .chain(assessor -> engine.run(() -> engine.assess(assessor, profile, epoch.asOf()))))
                .map(assessment -> RestResponse.ResponseBuilder.ok(PreviewResponse.from(assessment))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }
}
