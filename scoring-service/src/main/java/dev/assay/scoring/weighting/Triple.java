package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.Dimension;

/** The three scores of a candidate, 0..100: all that a fit is computed from. */
public record Triple(int systems, int infrastructure, int enterpriseData) {

    public int in(Dimension dimension) {
        return switch (dimension) {
            case SYSTEMS -> systems;
            case INFRASTRUCTURE -> infrastructure;
            case ENTERPRISE_DATA -> enterpriseData;
        };
    }
}
