package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Dimension;
import java.util.List;

/**
 * All scores of a profile.
 *
 * @param fits 0..100 for each job profile, in the rubric's order
 */
public record Scores(List<DimensionScore> dimensions, Coverage coverage, List<Integer> fits) {
    public Scores {
        dimensions = List.copyOf(dimensions);
        fits = List.copyOf(fits);
    }

    public DimensionScore of(Dimension dimension) {
        return dimensions.get(dimension.ordinal());
    }
}
