package dev.assay.scoring.rankexplanation;

import dev.assay.engine.rubric.Rubric;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AskedCandidates;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.jobprofile.JobProfiles;
import dev.assay.scoring.rubric.Assessors;
import dev.assay.scoring.weighting.Weighting;
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

@Path("/api/v1/rankings/explain")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rankings")
class PrecedenceResource {

    private static final String EXAMPLE = """
            {"candidates": ["0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b", "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6c"],
             "jobProfile": "platform-mts"}""";

    private final Epochs epochs;
    private final Assessors assessors;
    private final JobProfiles jobProfiles;
    private final AssessmentArchive archive;

    PrecedenceResource(Epochs epochs, Assessors assessors, JobProfiles jobProfiles, AssessmentArchive archive) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.jobProfiles = jobProfiles;
        this.archive = archive;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RANKINGS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "explainOrder",
            summary = "Explain the order of two candidates",
            description =
                    "Why one candidate is ranked before another, by a job profile or by custom weights, in the current epoch. "
                            + "'a' is the one ranked first; the sentences are always the same for the same assessments.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PrecedenceRequest.class),
                            examples = @ExampleObject(name = "pair", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The order and the reasons for it",
            content =
                    @Content(
                            schema = @Schema(implementation = Precedence.class),
                            examples = @ExampleObject(name = "precedence", ref = "Precedence")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "ProtectedCriterion")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<Precedence>> explain(PrecedenceRequest request) {
        return epochs.current()
                .chain(epoch -> assessors
                        .readable(epoch.rubricHash())
                        .chain(assessor -> explain(request, epoch, assessor.rubric())))
                .map(precedence -> RestResponse.ResponseBuilder.ok(precedence)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Uni<Precedence> explain(PrecedenceRequest request, Epoch epoch, Rubric rubric) {
        return jobProfiles.find(request.jobProfile(), rubric).chain(named -> {
            Weighting weighting = request.weighting(rubric, named);
            return archive.shown(epoch.id(), request.candidates())
                    .map(found -> AskedCandidates.inOrder(request.candidates(), "/candidates", found))
                    .map(pair -> new Pair(rubric, weighting, pair.get(0), pair.get(1)).explained(epoch.id()));
        });
    }
}
