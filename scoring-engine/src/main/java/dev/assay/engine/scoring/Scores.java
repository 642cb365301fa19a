package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Dimension;
import java.util.List;

/**
 * All scores of a profile.
 *
 * @param outlooks what further evidence could change, for each dimension
 * @param fits for each job profile, in the rubric's order
 */
public record Scores(List<DimensionScore> dimensions, List<Outlook> outlooks, Coverage coverage, List<FitParts> fits) {
    public Scores {
        dimensions = List.copyOf(dimensions);
        outlooks = List.copyOf(outlooks);
        fits = List.copyOf(fits);
    }

    public DimensionScore of(Dimension dimension) {
        return dimensions.get(dimension.ordinal());
    }

    public Outlook outlook(Dimension dimension) {
        return outlooks.get(dimension.ordinal());
    }
}
