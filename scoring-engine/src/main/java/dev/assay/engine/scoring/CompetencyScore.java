package dev.assay.engine.scoring;

import java.util.List;

/**
 * One competency's part of a dimension.
 *
 * @param found concepts with evidence, in alphabetical order
 * @param claimed concepts that are only named, in alphabetical order; none of those found
 */
public record CompetencyScore(
        String competency, int level, int points, HandsOn handsOn, List<String> found, List<String> claimed) {}
