package dev.assay.scoring.jobprofile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MustHave;
import dev.assay.rest.conditional.EntityTags;
import dev.assay.rest.json.CanonicalJson;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A job profile as the API shows it. */
@Schema(name = "JobProfile")
record JobProfileResponse(
        @Schema(required = true, examples = "platform-mts", description = "Id of the job profile")
        String id,

        @Schema(required = true) String title,

        @Schema(required = true, description = "What kind of work it stands for")
        String description,

        @Schema(
                required = true,
                description =
                        "Id of the source in the rubric that the weighting is based on; 'own' if created by a caller")
        String source,

        @Schema(required = true, description = "Whether rankings use this one by default") @JsonProperty("default")
        boolean standard,

        @Schema(required = true, description = "Share of each dimension; the shares sum to 100")
        Map<String, Integer> weights,

        @Schema(
                required = true,
                description = "Competencies that the role requires; shown next to a fit, never changing it")
        List<MustHaveResponse> mustHaves,

        @Schema(description = "Version of a job profile created by a caller; absent for those of the rubric")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Long version) {

    private static final String OWN = "own";

    /** A competency that the role cannot do without; shown beside a fit, which it never changes. */
    @Schema(name = "MustHave")
    record MustHaveResponse(
            @Schema(required = true) String competency,

            @Schema(required = true, description = "Level from 1 to 4")
            int minimumLevel) {}

    @Schema(name = "JobProfileList")
    record Listing(@Schema(required = true) List<JobProfileResponse> items) {}

    static JobProfileResponse from(JobProfile profile) {
        return new JobProfileResponse(
                profile.id(),
                profile.title(),
                profile.description(),
                profile.source(),
                profile.isDefault(),
                shares(profile.weights()),
                needed(profile.mustHaves()),
                null);
    }

    static RestResponse<JobProfileResponse> created(OwnJobProfile profile) {
        JobProfileResponse made = from(profile);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                .header(HttpHeaders.LOCATION, "/api/v1/job-profiles/" + made.id())
                .header(HttpHeaders.ETAG, made.tag())
                .build();
    }

    static JobProfileResponse from(OwnJobProfile profile) {
        return new JobProfileResponse(
                profile.id(),
                profile.title(),
                profile.description(),
                OWN,
                false,
                shares(profile.weights()),
                needed(profile.mustHaves()),
                profile.version());
    }

    private static Map<String, Integer> shares(Map<Dimension, Integer> weights) {
        Map<String, Integer> shares = new TreeMap<>();
        weights.forEach((dimension, weight) -> shares.put(dimension.id(), weight));
        return shares;
    }

    private static List<MustHaveResponse> needed(List<MustHave> mustHaves) {
        return mustHaves.stream()
                .map(needed -> new MustHaveResponse(needed.competency(), needed.minimumLevel()))
                .toList();
    }

    /** The strong tag of this representation. */
    String tag() {
        return EntityTags.of(version == null ? CanonicalJson.digest(this) : version.toString());
    }
}
