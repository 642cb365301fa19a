package dev.assay.engine.rubric;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** A named weighting of the dimensions (weights sum to 100) with the competencies it must have. */
public record JobProfile(
        String id,
        String title,
        String description,
        String source,
        @JsonProperty("default") boolean isDefault,
        Map<Dimension, Integer> weights,
        List<MustHave> mustHaves) {

    public JobProfile {
        mustHaves = Lists.orEmpty(mustHaves);
        weights = weights == null ? Map.of() : Map.copyOf(weights);
    }

    public int weight(Dimension dimension) {
        return weights.getOrDefault(dimension, 0);
    }
}
