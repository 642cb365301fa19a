package dev.assay.scoring.jobprofile;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/job-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Job profiles")
class JobProfileResource {

    private final JobProfiles profiles;

    JobProfileResource(JobProfiles profiles) {
        this.profiles = profiles;
    }

    @GET
    @Operation(operationId = "listJobProfiles", summary = "List the job profiles that candidates can be ranked by")
    @APIResponse(
            responseCode = "200",
            description = "All job profiles",
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileResponse.Listing.class),
                            examples = @ExampleObject(name = "jobProfileList", ref = "JobProfileList")))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<JobProfileResponse.Listing> jobProfiles() {
        return profiles.inUse()
                .map(known -> new JobProfileResponse.Listing(
                        known.all().stream().map(JobProfileResponse::from).toList()));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getJobProfile", summary = "Read one job profile")
    @APIResponse(
            responseCode = "200",
            description = "The job profile",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileResponse.class),
                            examples = @ExampleObject(name = "jobProfile", ref = "JobProfile")))
    @APIResponse(responseCode = "304", description = "The job profile is the one that the caller holds")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<JobProfileResponse>> jobProfile(
            @Parameter(description = "Id of the job profile", example = "platform-mts") String id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Parameter(description = "ETag of the copy that the caller holds")
                    String ifNoneMatch) {
        return profiles.inUse()
                .map(known -> known.find(id)
                        .map(JobProfileResponse::from)
                        .map(profile -> answer(profile, ifNoneMatch))
                        .orElseThrow(() -> new ProblemException(
                                CommonError.NOT_FOUND,
                                "No job profile has this id; these are known: " + known.known() + ".")));
    }

    private static RestResponse<JobProfileResponse> answer(JobProfileResponse profile, String ifNoneMatch) {
        String tag = EntityTags.of(UUID.nameUUIDFromBytes(profile.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
        var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<JobProfileResponse>notModified()
                : RestResponse.ResponseBuilder.ok(profile);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }
}
