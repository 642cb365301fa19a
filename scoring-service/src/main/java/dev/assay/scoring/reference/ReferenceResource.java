package dev.assay.scoring.reference;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/reference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Context")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class ReferenceResource {

    private final ReferenceData data;

    ReferenceResource(ReferenceData data) {
        this.data = data;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Operation(
            operationId = "listReference",
            summary = "List reference tables",
            description = "Context for a score: every figure is an estimate by its source, and no score uses any.")
    @APIResponse(
            responseCode = "200",
            description = "The tables, without their rows",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferenceTopic.Listing.class),
                            examples = @ExampleObject(name = "tables", ref = "ReferenceList")))
    public ReferenceTopic.Listing topics() {
        return new ReferenceTopic.Listing(
                data.all().stream().map(ReferenceTopic::head).toList());
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Path("{topic}")
    @Operation(
            operationId = "getReference",
            summary = "Get a reference table",
            description = "Each row says that it is an estimate, and by whom.")
    @APIResponse(
            responseCode = "200",
            description = "The table",
            content =
                    @Content(
                            schema = @Schema(implementation = ReferenceTopic.class),
                            examples = @ExampleObject(name = "jobMix", ref = "ReferenceTopic")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public ReferenceTopic topic(
            @Parameter(description = "Id of the table", example = "talent-inflow") @RestPath String topic) {
        return data.find(topic)
                .orElseThrow(() -> new ProblemException(
                        CommonError.NOT_FOUND,
                        "No table has this id; there are "
                                + data.all().stream().map(ReferenceTopic::id).collect(Collectors.joining(", ")) + "."));
    }
}
