package dev.assay.engine.reading;

import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Dimension;
import java.util.List;

/** A concept with every competency that it supports; the first target is its own. */
public record ConceptRule(Concept concept, List<Target> targets) {
    /** A competency supported with a weight of 1..100. */
    public record Target(Dimension dimension, String competency, int weight) {}

    public ConceptRule {
        targets = List.copyOf(targets);
    }

    /** {@code <dimension>.<competency>.<concept>}. */
    public String ruleId(Target target) {
        return target.dimension().id() + "." + target.competency() + "." + concept.id();
    }
}
