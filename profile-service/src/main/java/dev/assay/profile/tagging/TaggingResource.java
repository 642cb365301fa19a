package dev.assay.profile.tagging;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Candidates;
import dev.assay.rest.shown.Showing;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Putting a tag on and taking it off can be repeated and reordered without harm, so that no version needs to be named. */
@Path(Answers.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "409", ref = "TooManyTags")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class TaggingResource {

    private final Tagging tagging;
    private final Candidates candidates;

    TaggingResource(Tagging tagging, Candidates candidates) {
        this.tagging = tagging;
        this.candidates = candidates;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("{id}/tags")
    @Operation(
            operationId = "tagCandidate",
            summary = "Add and remove a candidate's tags",
            description = "Creates the next version if a tag changes. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TagRequest.class),
                            examples = @ExampleObject(name = "tags", ref = "TagRequest")))
    @APIResponse(
            responseCode = "200",
            description = "The candidate with its tags",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = CandidateResponse.class),
                            examples = @ExampleObject(name = "candidate", ref = "Candidate")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<RestResponse<CandidateResponse>> tag(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id, TagRequest request) {
        CandidateId candidate = CandidateId.parse(id);
        return tagging.change(Set.of(candidate.value()), request.checked(List.of()))
                .chain(() -> candidates.find(candidate))
                .map(Answers::ok);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Path("tags")
    @Operation(
            operationId = "tagCandidates",
            summary = "Add and remove tags of many candidates",
            description =
                    "All in one transaction: on any error nothing is changed. Unknown ids are listed in the response and are "
                            + "not an error. Each candidate whose tags change gets its next version. Safe to repeat.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BulkTagRequest.class),
                            examples = @ExampleObject(name = "tags", ref = "BulkTagRequest")))
    @APIResponse(
            responseCode = "200",
            description = "How many candidates were changed",
            content =
                    @Content(
                            schema = @Schema(implementation = BulkTagResponse.class),
                            examples = @ExampleObject(name = "outcome", ref = "BulkTagResponse")))
    public Uni<BulkTagResponse> tagAll(BulkTagRequest request, @Context RoutingContext call) {
        TagChange change = request.change();
        Set<UUID> named = request.candidates();
        return tagging.change(named, change)
                .invoke(outcome -> Showing.tellChanged(
                        call,
                        () -> named.stream().filter(id -> !outcome.missing().contains(id))));
    }
}
