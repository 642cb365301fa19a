package dev.assay.profile.retention;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.paging.CursorCodec;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.shown.Showing;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RetentionResource {

    /** Not the path alone: by that a release signed whose confirms did not say who was the last one shown. */
    private static final String RUNS = "/api/v1/retention-runs?confirm";

    private static final Duration CONFIRM_WITHIN = Duration.ofDays(1);

    private final Policies policies;
    private final Retention retention;
    private final CursorCodec signatures;
    private final Clock clock;

    RetentionResource(Policies policies, Retention retention, CursorCodec signatures, Clock clock) {
        this.policies = policies;
        this.retention = retention;
        this.signatures = signatures;
        this.clock = clock;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_READ)
    @Path("retention-policy")
    @Operation(
            operationId = "getRetentionPolicy",
            summary = "Get the retention policy",
            description = "How long candidates are kept. Without rules nobody is ever due for erasure.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionPolicy.class),
                            examples = @ExampleObject(name = "policy", ref = "RetentionPolicy")))
    public Uni<RestResponse<RetentionPolicy>> read() {
        return policies.read().map(RetentionResource::tagged);
    }

    @PUT
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("retention-policy")
    @Operation(
            operationId = "replaceRetentionPolicy",
            summary = "Replace the retention policy",
            description =
                    "Sets how long candidates are kept, replacing all rules. Erases nobody: that takes a retention run.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionPolicy.class),
                            examples = @ExampleObject(name = "policy", ref = "RetentionPolicy")))
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<RetentionPolicy>> replace(
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            RetentionRules rules) {
        return policies.replace(ifMatch, rules.checked()).map(RetentionResource::tagged);
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.CANDIDATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("retention-runs")
    @Operation(
            operationId = "runRetention",
            summary = "Run the retention policy",
            description =
                    "Without 'confirm', a rehearsal (dry run) that shows who is due and erases nobody. With the 'confirm' of a rehearsal, "
                            + "erases those it showed, unless they have changed since, and nobody else, however often it is sent. A hold "
                            + "takes precedence over every other rule.")
    @APIResponse(
            responseCode = "200",
            description = "Who is due for erasure, or was erased",
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionRun.class),
                            examples = @ExampleObject(name = "rehearsal", ref = "RetentionRun")))
    @APIResponse(responseCode = "409", ref = "PolicyChanged")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Uni<RetentionRun> run(RetentionRunRequest request, @Context RoutingContext call) {
        return request.confirm() == null
                ? rehearse()
                : erase(Rehearsal.parse(signatures.decode(RUNS, request.confirm())), call);
    }

    private Uni<RetentionRun> rehearse() {
        Instant asOf = clock.instant();
        return policies.read()
                .chain(policy -> retention
                        .due(policy, asOf)
                        .chain(found -> retention.held(policy, asOf).map(held -> {
                            boolean more = found.size() > Retention.MOST;
                            var due = more ? found.subList(0, Retention.MOST) : found;
                            String confirm = due.isEmpty()
                                    ? null
                                    : signatures.encode(
                                            RUNS,
                                            Rehearsal.of(policy, asOf, due).text());
                            return new RetentionRun(true, asOf, List.copyOf(due), more, held, confirm);
                        })));
    }

    private Uni<RetentionRun> erase(Rehearsal rehearsal, RoutingContext call) {
        Instant asOf = rehearsal.asOf();
        if (asOf.plus(CONFIRM_WITHIN).isBefore(clock.instant())) {
            throw new ProblemException(CommonError.CONFLICT, "The rehearsal is more than a day old; repeat it.");
        }
        // Before anybody is erased: no erasure changes their number, and if it cannot be told, nothing has happened.
        return policies.read()
                .chain(policy -> retention
                        .held(policy, asOf)
                        .chain(held -> retention
                                .erase(rehearsal)
                                .invoke(outcome -> Showing.tellChanged(call, outcome.concerned()::stream))
                                .chain(outcome -> isMore(policy, asOf)
                                        .map(more ->
                                                new RetentionRun(false, asOf, outcome.erased(), more, held, null)))));
    }

    /** Where it cannot be told there may be more: the list of those who were erased is given once only. */
    private Uni<Boolean> isMore(RetentionPolicy policy, Instant asOf) {
        return retention
                .due(policy, asOf)
                .map(left -> !left.isEmpty())
                .onFailure()
                .recoverWithItem(true);
    }

    private static RestResponse<RetentionPolicy> tagged(RetentionPolicy policy) {
        return ResponseBuilder.ok(policy)
                .header(HttpHeaders.ETAG, EntityTags.of(policy.version()))
                .build();
    }
}
