package dev.assay.scoring.assessment.preview;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.counterfactual.Counterfactual;
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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/assessments/counterfactual")
@Tag(name = "Assessments")
class CounterfactualResource {

    private static final String EXAMPLE = """
            {"invariant": false, "rubricVersion": "1.0.0", "asOf": "2026-12-31", "fields": [
             {"field": "name", "invariant": true, "places": 2, "swaps": 2, "leaks": []},
             {"field": "employer", "invariant": false, "places": 1, "swaps": 2, "leaks": [
              {"dimension": "systems", "rule": "systems.consensus.raft", "before": 12, "after": 9,
               "quote": "Joined Raft to write the log.", "swap": "Obruna"}]}]}""";

    private final Epochs epochs;
    private final Assessors assessors;
    private final EnginePool engine;

    CounterfactualResource(Epochs epochs, Assessors assessors, EnginePool engine) {
        this.epochs = epochs;
        this.assessors = assessors;
        this.engine = engine;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkCounterfactual",
            summary = "Check a profile's score for bias",
            description =
                    "Swaps name, gender, age, birth date, nationality, address, contact, photo, school, graduation,"
                            + " employer and title, in fields and in prose, scores the profile again with each, and says "
                            + "which rule leaked if a score moved. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "Whether the score stayed the same, and what moved it if it did not",
            content =
                    @Content(
                            schema = @Schema(implementation = CounterfactualResponse.class),
                            examples = @ExampleObject(name = "leak", value = EXAMPLE)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<CounterfactualResponse>> check(
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
                        .chain(assessor ->
                                engine.check(step -> check(assessor, new SteppedProfile(profile, step), epoch.asOf()))))
                .map(answer -> RestResponse.ResponseBuilder.ok(answer)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static CounterfactualResponse check(Assessor assessor, JsonNode profile, LocalDate asOf) {
        var report = new Counterfactual(assessor).check(profile, asOf);
        return CounterfactualResponse.from(report, assessor.rubric().version(), asOf);
    }
}
