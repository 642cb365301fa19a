package dev.assay.scoring.rubricrelease;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Scopes;
import dev.assay.scoring.rubric.ReleasedRubric;
import dev.assay.scoring.rubric.Rubrics;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path(RubricResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rubrics")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class RubricResource {

    static final String PATH = "/api/v1/rubrics";

    private final Rubrics rubrics;
    private final RubricListing listing;
    private final Releases releases;
    private final RubricCheck check;

    RubricResource(Rubrics rubrics, RubricListing listing, Releases releases, RubricCheck check) {
        this.rubrics = rubrics;
        this.listing = listing;
        this.releases = releases;
        this.check = check;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Operation(
            operationId = "listRubrics",
            summary = "List rubrics",
            description =
                    "All released rubrics, newest first, each with its state and how much of the pool has been assessed "
                            + "by it.")
    @APIResponse(
            responseCode = "200",
            description = "All rubrics",
            content =
                    @Content(
                            schema = @Schema(implementation = RubricSummary.Listing.class),
                            examples = @ExampleObject(name = "rubricList", ref = "RubricList")))
    public Uni<RubricSummary.Listing> rubrics() {
        return listing.all().map(RubricSummary.Listing::new);
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Path("{version}")
    @Operation(
            operationId = "getRubric",
            summary = "Get a rubric",
            description =
                    "Every rule with its weight and its source, as the canonical JSON whose hash is in receipts. A "
                            + "rubric never changes once it has been released.")
    @APIResponse(
            responseCode = "200",
            description = "The rubric",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(ref = "Rubric"),
                            examples = @ExampleObject(name = "rubric", ref = "Rubric")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Uni<RestResponse<byte[]>> rubric(
            @Parameter(name = "version", ref = "RubricVersion") @RestPath String version,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        return listing.check(version)
                .chain(() -> rubrics.find(version))
                .map(found -> answer(found.orElseThrow(() -> RubricListing.unknown("others")), ifNoneMatch));
    }

    private static RestResponse<byte[]> answer(ReleasedRubric rubric, String ifNoneMatch) {
        String tag = EntityTags.of(rubric.hash());
        var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<byte[]>notModified()
                : RestResponse.ResponseBuilder.ok(rubric.json());
        return answer.header(HttpHeaders.ETAG, tag).build();
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseRubric",
            summary = "Release a rubric",
            description =
                    "From then on its version stands for these rules for ever. The pool is assessed by it in the background, "
                            + "alongside the current rubric, until 'activate' puts it to use. Accepts what 'getRubric' returns.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(ref = "Rubric"),
                            examples = @ExampleObject(name = "rubric", ref = "Rubric")))
    @APIResponse(
            responseCode = "201",
            description = "Released",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = RubricSummary.class),
                            examples = @ExampleObject(name = "rubricSummary", ref = "RubricSummary")))
    @APIResponse(
            responseCode = "200",
            description = "The same rubric had already been released",
            headers = @Header(name = "Idempotent-Replayed", ref = "Replayed"),
            content =
                    @Content(
                            schema = @Schema(implementation = RubricSummary.class),
                            examples = @ExampleObject(name = "rubricSummary", ref = "RubricSummary")))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "RubricConflict")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidRubric")
    public Uni<RestResponse<byte[]>> release(ObjectNode rubric, @Context RoutingContext call) {
        return releases.release(KeyedRequest.of(call, rubric), () -> check.rubric(rubric));
    }

    static RestResponse<RubricSummary> answer(RubricSummary summary, boolean isNew) {
        return isNew
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, summary)
                        .header(HttpHeaders.LOCATION, PATH + "/" + summary.version())
                        .build()
                : RestResponse.ok(summary);
    }
}
