package dev.assay.scoring.jobprofile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.assay.engine.rubric.JobProfile;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A job profile as the API shows it. */
@Schema(name = "JobProfile")
record JobProfileResponse(
        @Schema(required = true, examples = "platform-mts") String id,
        @Schema(required = true) String title,
        @Schema(required = true) String description,

        @Schema(required = true, description = "Id of the source in the rubric that the weighting rests on")
        String source,

        @Schema(required = true, description = "Whether rankings are by this one when none is named")
        @JsonProperty("default")
        boolean standard,

        @Schema(required = true, description = "Share of each dimension; the shares sum to 100")
        Map<String, Integer> weights,

        @Schema(required = true) List<MustHaveResponse> mustHaves) {

    /** A competency that the role cannot do without; shown beside a fit, never changing it. */
    @Schema(name = "MustHave")
    record MustHaveResponse(
            @Schema(required = true) String competency,

            @Schema(required = true, description = "Level from 1 to 4")
            int minimumLevel) {}

    @Schema(name = "JobProfileList")
    record Listing(@Schema(required = true) List<JobProfileResponse> items) {}

    static JobProfileResponse from(JobProfile profile) {
        Map<String, Integer> weights = new TreeMap<>();
        profile.weights().forEach((dimension, weight) -> weights.put(dimension.id(), weight));
        List<MustHaveResponse> mustHaves = profile.mustHaves().stream()
                .map(needed -> new MustHaveResponse(needed.competency(), needed.minimumLevel()))
                .toList();
        return new JobProfileResponse(
                profile.id(),
                profile.title(),
                profile.description(),
                profile.source(),
                profile.isDefault(),
                weights,
                mustHaves);
    }
}
