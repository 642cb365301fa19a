package dev.assay.scoring.transitions;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AssessmentArchive;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.receipt.CanonicalInputs;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/candidates/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Context")
class TransitionsResource {

    private final AssessmentArchive archive;
    private final CanonicalInputs inputs;

    TransitionsResource(AssessmentArchive archive, CanonicalInputs inputs) {
        this.archive = archive;
        this.inputs = inputs;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "getCareerTransitions",
            summary = "Show a candidate's career transitions",
            description =
                    "Patterns in the order of positions: from executive to technical staff, an executive who came late, a "
                            + "founder who built, a return to code; with dates. Only English titles are recognised. Descriptive "
                            + "only, never scored. Positions without a title or a start date are left out.")
    @APIResponse(
            responseCode = "200",
            description = "The patterns found",
            content =
                    @Content(
                            schema = @Schema(implementation = TransitionsResponse.class),
                            examples = @ExampleObject(name = "transitions", ref = "CareerTransitions")))
    @APIResponse(responseCode = "202", ref = "AssessmentPending")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<TransitionsResponse>> transitions(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id) {
        return archive.current(id)
                .chain(this::read)
                .map(found -> RestResponse.ResponseBuilder.ok(found)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private Uni<TransitionsResponse> read(KeptAssessment assessment) {
        return inputs.profile(assessment.candidateId(), assessment.receipt().inputHash())
                .map(found -> found.orElseThrow(() -> new ProblemException(
                        CommonError.NOT_FOUND,
                        "The profile that was assessed is not kept here, so its positions cannot be read.")))
                .map(profile -> new TransitionsResponse(
                        assessment.candidateId(),
                        assessment.key().candidateVersion(),
                        false,
                        new Patterns(Position.of(profile), new Deeds(assessment)).all()));
    }
}
