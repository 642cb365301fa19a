package dev.assay.engine.rubric;

import java.util.List;

/** A dimension with its competencies. */
public record DimensionRules(Dimension dimension, String title, String description, List<Competency> competencies) {
    public DimensionRules {
        competencies = Lists.orEmpty(competencies);
    }
}
