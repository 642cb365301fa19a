package dev.assay.scoring.jobprofile;

import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.token.Caller;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path("/api/v1/job-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Job profiles")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "409", ref = "JobProfileConflict")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "ProtectedCriterion")
@APIResponse(responseCode = "503", ref = "Unavailable")
@APIResponse(responseCode = "504", ref = "Timeout")
class OwnJobProfileResource {

    private static final String EXAMPLE = """
            {"id": "storage-team", "title": "Storage engineer", "weights": {"systems": 70, "infrastructure": 20, "enterprise-data": 10},
             "mustHaves": [{"competency": "production-services", "minimumLevel": 2}]}""";

    private final JobProfileMaking making;

    OwnJobProfileResource(JobProfileMaking making) {
        this.making = making;
    }

    @POST
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeJobProfile",
            summary = "Create a job profile",
            description =
                    "Creates a job profile of your own, whose id rankings, comparisons and decisions accept from then on. A "
                            + "must-have or weight on school, age, gender, employer and the like is refused with 422 and the "
                            + "reason.")
    @Parameter(name = "Idempotency-Key", ref = "IdempotencyKey")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileRequest.class),
                            examples = @ExampleObject(name = "own", value = EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "The job profile, version 1",
            headers = {
                @Header(name = "Location", ref = "Location"),
                @Header(name = "ETag", ref = "ETag"),
                @Header(name = "Idempotent-Replayed", ref = "Replayed")
            },
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileResponse.class),
                            examples = @ExampleObject(name = "jobProfile", ref = "OwnJobProfile")))
    @APIResponse(responseCode = "422", ref = "JobProfileRefused")
    public Uni<RestResponse<byte[]>> make(JobProfileRequest request, @Context RoutingContext call) {
        return making.make(request, KeyedRequest.of(call, request));
    }

    @PUT
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_WRITE)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeJobProfile",
            summary = "Update a job profile",
            description =
                    "Creates the next version of a job profile of your own; earlier ones stay readable. Those of the rubric "
                            + "change only with the rubric.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileRequest.class),
                            examples = @ExampleObject(name = "own", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The next version",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileResponse.class),
                            examples = @ExampleObject(name = "jobProfile", ref = "OwnJobProfile")))
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public Uni<RestResponse<JobProfileResponse>> change(
            @Parameter(description = "Id of the job profile", example = "storage-team") @RestPath String id,
            @Parameter(name = "If-Match", ref = "IfMatch") @RestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            JobProfileRequest request,
            @Context RoutingContext call) {
        return making.change(id, ifMatch, request, Caller.of(call).subject())
                .map(JobProfileResponse::from)
                .map(made -> RestResponse.ResponseBuilder.ok(made)
                        .header(HttpHeaders.ETAG, made.tag())
                        .build());
    }
}
