package dev.assay.profile.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The scores between which candidates are sought, as the caller gave them; scoring-service checks them. Each may be null.
 *
 * @param minima least scores by dimension
 * @param maxima greatest scores by dimension
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreBounds(Map<String, Integer> minima, Map<String, Integer> maxima, LeastFit fit) {

    /** A fit that is wanted. */
    @Schema(description = "A minimum fit for a job profile; by default the default job profile.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LeastFit(
            @Schema(description = "Id of a job profile, including your own.")
            String jobProfile,

            @Schema(required = true, minimum = "0", maximum = "100", description = "The least fit.")
            Integer minimum) {}
}
