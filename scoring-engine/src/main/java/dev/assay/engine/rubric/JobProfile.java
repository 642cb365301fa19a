package dev.assay.engine.rubric;

import java.util.List;
import java.util.Map;

/** A named weighting of the dimensions (weights sum to 100) with the competencies it must have. */
public record JobProfile(
        String id,
        String title,
        String description,
        String source,
        boolean isDefault,
        Map<Dimension, Integer> weights,
        List<MustHave> mustHaves) {

    public JobProfile {
        mustHaves = List.copyOf(mustHaves);
    }

    public int weight(Dimension dimension) {
        return weights.getOrDefault(dimension, 0);
    }
}
