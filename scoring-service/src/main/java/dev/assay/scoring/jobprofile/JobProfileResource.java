package dev.assay.scoring.jobprofile;

import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/job-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Job profiles")
class JobProfileResource {

    private final JobProfiles profiles;
    private final OwnJobProfiles own;

    JobProfileResource(JobProfiles profiles, OwnJobProfiles own) {
        this.profiles = profiles;
        this.own = own;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Operation(
            operationId = "listJobProfiles",
            summary = "List job profiles",
            description = "Those of the current rubric, then your own in their latest version.")
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
                .chain(known -> own.all()
                        .map(made -> new JobProfileResponse.Listing(Stream.concat(
                                        known.all().stream().map(JobProfileResponse::from),
                                        made.stream()
                                                .filter(profile ->
                                                        known.find(profile.id()).isEmpty())
                                                .map(JobProfileResponse::from))
                                .toList())));
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Scopes.RUBRICS_READ)
    @Path("{id}")
    @Operation(
            operationId = "getJobProfile",
            summary = "Get a job profile",
            description = "With its weights and its must-haves.")
    @APIResponse(
            responseCode = "200",
            description = "The job profile",
            headers = @Header(name = "ETag", ref = "ETag"),
            content =
                    @Content(
                            schema = @Schema(implementation = JobProfileResponse.class),
                            examples = @ExampleObject(name = "jobProfile", ref = "JobProfile")))
    @APIResponse(responseCode = "304", description = "Not changed since the ETag in If-None-Match")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    @APIResponse(responseCode = "504", ref = "Timeout")
    public Uni<RestResponse<JobProfileResponse>> jobProfile(
            @Parameter(description = "Id of the job profile", example = "platform-mts") @RestPath String id,
            @RestQuery
                    @Parameter(
                            description = "Version of a job profile of your own; by default the latest",
                            schema = @Schema(implementation = Long.class, minimum = "1"))
                    String version,
            @Parameter(name = "If-None-Match", ref = "IfNoneMatch") @RestHeader(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        Optional<Long> asked = Optional.ofNullable(version).map(JobProfileResource::number);
        return profiles.inUse()
                .chain(known -> find(id, asked, known)
                        .map(found -> answer(found.orElseThrow(() -> absent(known)), ifNoneMatch)));
    }

    private static long number(String version) {
        if (!version.matches("[1-9][0-9]{0,17}")) {
            throw new ProblemException(CommonError.BAD_REQUEST, "'version' must be a number from 1.");
        }
        return Long.parseLong(version);
    }

    /** Only a job profile of one's own has versions. */
    private Uni<Optional<JobProfileResponse>> find(String id, Optional<Long> version, KnownJobProfiles known) {
        if (version.isPresent()) {
            return own.find(new OwnJobProfileKey(id, version.get())).map(made -> made.map(JobProfileResponse::from));
        }
        Optional<JobProfileResponse> ofRubric = known.find(id).map(JobProfileResponse::from);
        return ofRubric.isPresent()
                ? Uni.createFrom().item(ofRubric)
                : own.latest(id).map(made -> made.map(JobProfileResponse::from));
    }

    private static ProblemException absent(KnownJobProfiles known) {
        return new ProblemException(
                CommonError.NOT_FOUND,
                "No job profile has this id, in this version if one was named; besides your own, there are: "
                        + known.known() + ".");
    }

    private static RestResponse<JobProfileResponse> answer(JobProfileResponse profile, String ifNoneMatch) {
        String tag = profile.tag();
        var answer = EntityTags.alreadyHeld(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<JobProfileResponse>notModified()
                : RestResponse.ResponseBuilder.ok(profile);
        return answer.header(HttpHeaders.ETAG, tag).build();
    }
}
