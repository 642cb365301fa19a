package dev.assay.scoring.decision;

import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.ids.TimeOrderedIds;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.paging.PageLinks;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.request.NamedHuman;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.assessment.AssessmentArchive;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/candidates/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class DecisionResource {

    private static final String EXAMPLE = """
            {"decision": "advance", "reason": "Own consensus code, and ran it; ask about the migration.",
             "decidedBy": "R. Example", "jobProfile": "platform-mts"}""";

    private final DecisionMaking making;
    private final Decisions decisions;
    private final AssessmentArchive archive;
    private final CursorCodec cursors;

    DecisionResource(DecisionMaking making, Decisions decisions, AssessmentArchive archive, CursorCodec cursors) {
        this.making = making;
        this.decisions = decisions;
        this.archive = archive;
        this.cursors = cursors;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.DECISIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordDecision",
            summary = "Record a decision about a candidate",
            description =
                    "The assessment on which the decision is based is stored with it, together with its receipt. A decision "
                            + "triggers nothing in this system, and no score makes a decision.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = @ExampleObject(name = "advance", value = EXAMPLE)))
    @APIResponse(responseCode = "202", ref = "NotPendingAnyMore")
    @APIResponse(
            responseCode = "201",
            description = "The decision as stored",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionResponse.class),
                            examples = @ExampleObject(name = "decision", ref = "Decision")))
    @APIResponse(responseCode = "409", ref = "DecisionConflict")
    @APIResponse(responseCode = "410", ref = "ResultErased")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "KeyReused")
    public Uni<RestResponse<byte[]>> decide(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            DecisionRequest request,
            @Context RoutingContext call) {
        DecisionRequest named =
                request.onBehalfOf(NamedHuman.in(call.request().headers()).orElse(null));
        return making.record(id, named, KeyedRequest.of(call, named));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Operation(
            operationId = "listDecisions",
            summary = "List decisions about a candidate",
            description = "Newest first. For an erased candidate there is nothing to list.")
    @APIResponse(responseCode = "202", ref = "NotPendingAnyMore")
    @APIResponse(
            responseCode = "200",
            description = "One page of decisions",
            headers = @Header(name = "Link", ref = "Link"),
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionResponse.Listing.class),
                            examples = @ExampleObject(name = "decisions", ref = "DecisionList")))
    public Uni<RestResponse<DecisionResponse.Listing>> decisions(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @Parameter(name = "limit", ref = "Limit") @RestQuery String limit,
            @Parameter(name = "cursor", ref = "Cursor") @RestQuery String cursor) {
        int rows = Limit.of(limit);
        UUID before = cursor == null ? TimeOrderedIds.LAST : UUID.fromString(cursors.decode(path(id), cursor));
        return decisions
                .about(id, before, rows + 1)
                .chain(found -> found.isEmpty() && cursor == null
                        ? archive.requireKnown(id).map(known -> answer(id, found, rows))
                        : Uni.createFrom().item(answer(id, found, rows)));
    }

    private RestResponse<DecisionResponse.Listing> answer(UUID id, List<Decision> found, int rows) {
        List<DecisionResponse> items =
                found.stream().limit(rows).map(DecisionResponse::from).toList();
        String next = found.size() <= rows
                ? null
                : PageLinks.next(
                        path(id),
                        Map.of("limit", rows),
                        cursors.encode(path(id), found.get(rows - 1).id().toString()));
        var answer = RestResponse.ResponseBuilder.ok(new DecisionResponse.Listing(items, next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        return next == null
                ? answer.build()
                : answer.header(HttpHeaders.LINK, PageLinks.header(next)).build();
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.ASSESSMENTS_READ)
    @Path("{decisionId}")
    @Operation(
            operationId = "getDecision",
            summary = "Get a decision",
            description = "With the assessment on which it is based, as it was at the time.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content =
                    @Content(
                            schema = @Schema(implementation = DecisionResponse.class),
                            examples = @ExampleObject(name = "decision", ref = "Decision")))
    public Uni<RestResponse<DecisionResponse>> decision(
            @Parameter(name = "id", ref = "CandidateId") @RestPath UUID id,
            @Parameter(description = "Id of the decision") @RestPath UUID decisionId) {
        return decisions
                .find(id, decisionId)
                .map(found -> found.map(DecisionResponse::from)
                        .map(decision -> RestResponse.ResponseBuilder.ok(decision)
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseThrow(() -> new ProblemException(
                                CommonError.NOT_FOUND,
                                "There is no such decision about this candidate, or it has been erased.")));
    }

    static String path(UUID candidate) {
        return "/api/v1/candidates/" + candidate + "/decisions";
    }
}
