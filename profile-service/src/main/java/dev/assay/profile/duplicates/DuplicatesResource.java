package dev.assay.profile.duplicates;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.rest.paging.Page;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path(Answers.PATH + "/{id}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class DuplicatesResource {

    private final Duplicates duplicates;

    DuplicatesResource(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listDuplicates",
            summary = "List possible duplicates of a candidate",
            description =
                    "Other candidates who may be the same person, by e-mail address, telephone number or nearly identical "
                            + "text, up to 50 of each. Nothing is done about them: two people can share a number, and one person "
                            + "can have two.")
    @APIResponse(
            responseCode = "200",
            description = "Those with the most reasons first",
            content =
                    @Content(
                            schema = @Schema(implementation = DuplicateList.class),
                            examples = @ExampleObject(name = "duplicates", ref = "DuplicateList")))
    public Uni<Page<Duplicate>> list(@Parameter(name = "id", ref = "CandidateId") @RestPath String id) {
        return duplicates.of(CandidateId.parse(id)).map(found -> new Page<>(found, null));
    }

    /** Names the list in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "DuplicateList", type = SchemaType.OBJECT, description = "Who may be the same person.")
    record DuplicateList(@Schema(required = true) List<Duplicate> items) {}
}
