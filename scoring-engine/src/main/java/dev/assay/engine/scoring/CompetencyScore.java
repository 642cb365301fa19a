package dev.assay.engine.scoring;

import java.util.List;
import java.util.OptionalInt;

/**
 * One competency's part of a dimension.
 *
 * @param months months of dated work with described evidence, overlaps counted once
 * @param lastUsed the latest month of dated, described evidence; what is only learned or named is not used
 * @param found concepts with evidence, in alphabetical order
 * @param claimed concepts that are only named, in alphabetical order; none of those found
 */
public record CompetencyScore(
        String competency,
        int level,
        int points,
        int months,
        OptionalInt lastUsed,
        List<String> found,
        List<String> claimed) {}
