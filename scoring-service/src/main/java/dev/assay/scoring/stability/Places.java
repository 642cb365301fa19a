package dev.assay.scoring.stability;

import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The range of places that a candidate has, within the same part of the pool. */
@Schema(name = "Places")
public record Places(
        @Schema(required = true, description = "The rank by this weighting itself, as of now")
        long now,

        @Schema(required = true, description = "The rank by each job profile of the rubric")
        Map<String, Long> byJobProfile,

        @Schema(required = true, description = "Best and worst of 'byJobProfile'")
        Range jobProfiles,

        @Schema(
                required = true,
                description =
                        "Best and worst rank by this weighting and by those a tenth away: each weight in turn times 0.9 and times 1.1, the "
                                + "other two scaled so that the sum stays")
        Range weights) {

    /** Places; 1 is the best. */
    @Schema(name = "PlaceRange")
    public record Range(
            @Schema(required = true, description = "The lowest number: 1 is the best")
            long best,

            @Schema(required = true, description = "The highest number")
            long worst) {

        static Range of(Collection<Long> places) {
            return new Range(
                    places.stream().mapToLong(Long::longValue).min().orElse(1),
                    places.stream().mapToLong(Long::longValue).max().orElse(1));
        }
    }
}
