package dev.assay.profile.sync;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.profile.sync.Changes.Stretch;
import dev.assay.rest.clock.GivenTime;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path(SyncResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "410", ref = "SyncReset")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class SyncResource {

    static final String PATH = Answers.PATH + "/changes";

    private final Changes changes;
    private final CursorCodec cursors;

    SyncResource(Changes changes, CursorCodec cursors) {
        this.changes = changes;
        this.cursors = cursors;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Operation(
            operationId = "listChanges",
            summary = "List changed candidates",
            description =
                    "Lists what has changed since the last call, including erasures and merges. Start without a cursor "
                            + "(everything) or with 'updatedAfter', follow 'next' until it is absent, then keep 'sync' and start "
                            + "from it next time. No change is skipped, even when concurrent writers overtake each other; a "
                            + "candidate that changes in the meantime is listed again in its newer version. After a restore from "
                            + "backup the answer is 410.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = SyncPage.class),
                            examples = @ExampleObject(name = "page", ref = "SyncPage")))
    public Uni<RestResponse<SyncPage>> list(
            @Parameter(name = "updatedAfter", ref = "UpdatedAfter") @RestQuery String updatedAfter,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        int size = Limit.of(limit);
        return stretch(updatedAfter, cursor, size).map(stretch -> page(stretch, limit));
    }

    private Uni<Stretch> stretch(String updatedAfter, String cursor, int size) {
        if (cursor != null && updatedAfter != null) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'updatedAfter' cannot be combined with a cursor.");
        }
        if (cursor != null) {
            return changes.after(FeedPosition.parse(cursors.decode(PATH, cursor)), size);
        }
        return updatedAfter == null
                ? changes.fromTheBeginning(size)
                : changes.since(GivenTime.ofParameter("updatedAfter", updatedAfter), size);
    }

    private RestResponse<SyncPage> page(Stretch stretch, String limit) {
        String cursor = cursors.encode(PATH, stretch.next().toString());
        String sync = PageLinks.next(PATH, limit == null ? Map.of() : Map.of("limit", limit), cursor);
        if (!stretch.more()) {
            return RestResponse.ok(new SyncPage(stretch.items(), null, sync));
        }
        return ResponseBuilder.ok(new SyncPage(stretch.items(), sync, sync))
                .header(HttpHeaders.LINK, PageLinks.header(sync))
                .build();
    }
}
