package dev.assay.engine.reading;

import dev.assay.engine.rubric.PolarityRule;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What the phrases of a rubric find in a statement, before its numbers weigh it.
 *
 * @param reached tokens that are no evidence, by what is left of them
 */
record Matches(
        boolean instruction,
        ConceptFinder.Found concepts,
        List<Deed> deeds,
        Map<PolarityRule.Leaves, BitSet> reached,
        List<Measure> measures,
        List<Connective> connectives) {}
