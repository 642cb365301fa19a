package dev.assay.profile.merging;

import dev.assay.profile.candidate.Answers;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.Candidates;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.ids.UuidText;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.Page;
import dev.assay.rest.paging.PageAnswer;
import dev.assay.rest.shown.Showing;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path(Answers.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Candidates")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class MergeResource {

    private final Merging merging;
    private final MergeLog log;
    private final Candidates candidates;
    private final CursorCodec cursors;

    MergeResource(Merging merging, MergeLog log, Candidates candidates, CursorCodec cursors) {
        this.merging = merging;
        this.log = log;
        this.candidates = candidates;
        this.cursors = cursors;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("merge")
    @Operation(
            operationId = "mergeCandidate",
            summary = "Merge another candidate into this one",
            description =
                    "Records a human's decision that the two are the same person. This candidate keeps its profile and gains "
                            + "the other's tags; the other remains readable by its id with everything it has, but appears in no "
                            + "list, search, ranking or export, and cannot be written to. Both get a new version. A merge can be "
                            + "undone. Erasing this candidate also erases the other.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MergeRequest.class),
                            examples = @ExampleObject(name = "merge", ref = "MergeRequest")))
    @APIResponse(
            responseCode = "201",
            description = "Merged",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            },
            content =
                    @Content(
                            schema = @Schema(implementation = MergeResponse.class),
                            examples = @ExampleObject(name = "merge", ref = "Merge")))
    @APIResponse(responseCode = "409", ref = "MergeConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> merge(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            MergeRequest request,
            @Context RoutingContext call) {
        return merging.merge(KeyedRequest.of(call, request), CandidateId.parse(id), request)
                .invoke(answer -> tell(call, answer));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("merges")
    @Operation(
            operationId = "listMerges",
            summary = "List merges into a candidate",
            description =
                    "Newest first, including undone merges. A merge disappears from the list when either candidate is "
                            + "erased.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = MergePage.class),
                            examples = @ExampleObject(name = "page", ref = "MergePage")))
    public Uni<RestResponse<Page<MergeResponse>>> list(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        CandidateId candidate = CandidateId.parse(id);
        String path = Merge.address(candidate);
        int size = Limit.of(limit);
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(path, cursor));
        return candidates
                .find(candidate)
                .chain(() -> log.into(candidate, before, size))
                .map(found -> PageAnswer.of(
                        cursors, path, limit, found, last -> last.id().toString()));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("merges/{merge}")
    @Operation(
            operationId = "getMerge",
            summary = "Get a merge",
            description = "Also works for a merge that has been undone.")
    @APIResponse(
            responseCode = "200",
            description = "The merge",
            content =
                    @Content(
                            schema = @Schema(implementation = MergeResponse.class),
                            examples = @ExampleObject(name = "merge", ref = "Merge")))
    public Uni<MergeResponse> read(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "merge", ref = "MergeId") @RestPath String merge) {
        return log.find(CandidateId.parse(id), mergeId(merge));
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("merges/{merge}/undo")
    @Operation(
            operationId = "undoMerge",
            summary = "Undo a merge",
            description =
                    "The other candidate is restored as it was, to every list and ranking, as a new version. This one loses "
                            + "the tags it gained by the merge, except those that another merged candidate also has or that are "
                            + "under a hold. Changes made to it in the meantime stay.")
    @Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = MergeRequest.Undo.class),
                            examples = @ExampleObject(name = "undo", ref = "MergeUndoRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Undone",
            headers = @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            content =
                    @Content(
                            schema = @Schema(implementation = MergeResponse.class),
                            examples = @ExampleObject(name = "merge", ref = "UndoneMerge")))
    @APIResponse(responseCode = "409", ref = "MergeConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "413", ref = "PayloadTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> undo(
            @Parameter(name = "id", ref = "CandidateId") @RestPath String id,
            @Parameter(name = "merge", ref = "MergeId") @RestPath String merge,
            MergeRequest.Undo request,
            @Context RoutingContext call) {
        return merging.undo(KeyedRequest.of(call, request), CandidateId.parse(id), mergeId(merge), request)
                .invoke(answer -> tell(call, answer));
    }

    /** Of both, also where the answer had been given before. */
    private static void tell(RoutingContext call, RestResponse<byte[]> answer) {
        Showing.tellChangedOf(call, answer.getEntity(), "/candidate", "/merged");
    }

    private static UUID mergeId(String text) {
        return UuidText.parse(text).orElseThrow(MergeNotFound::new);
    }

    /** Names the page in the API document, where {@link Page} has no type parameter. */
    @Schema(name = "MergePage", type = SchemaType.OBJECT, description = "A page of merges.")
    record MergePage(
            @Schema(required = true) List<MergeResponse> items,

            @Schema(description = "Path and query of the next page; absent on the last one.")
            String next) {}
}
