package dev.assay.engine.reading;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A concept with every competency that it supports; the first target is its own. */
public record ConceptRule(Concept concept, List<Target> targets) {
    /** A competency supported with a weight of 1..100. */
    public record Target(Dimension dimension, String competency, int weight) {}

    public ConceptRule {
        targets = List.copyOf(targets);
    }

    /** All concepts of a rubric, in its order. */
    public static List<ConceptRule> all(Rubric rubric) {
        Map<String, Dimension> dimensions = new HashMap<>();
        for (DimensionRules rules : rubric.dimensions()) {
            rules.competencies().forEach(competency -> dimensions.put(competency.id(), rules.dimension()));
        }
        List<ConceptRule> all = new ArrayList<>();
        for (DimensionRules rules : rubric.dimensions()) {
            for (Competency competency : rules.competencies()) {
                competency
                        .concepts()
                        .forEach(concept ->
                                all.add(new ConceptRule(concept, targets(competency.id(), concept, dimensions))));
            }
        }
        return all;
    }

    private static List<Target> targets(String competency, Concept concept, Map<String, Dimension> dimensions) {
        List<Target> targets = new ArrayList<>();
        targets.add(new Target(dimensions.get(competency), competency, concept.weight()));
        concept.also()
                .forEach(also ->
                        targets.add(new Target(dimensions.get(also.competency()), also.competency(), also.weight())));
        return targets;
    }

    /** The competency that the concept stands in. */
    public String competency() {
        return targets.get(0).competency();
    }

    /** {@code <dimension>.<competency>.<concept>}. */
    public String ruleId(Target target) {
        return target.dimension().id() + "." + target.competency() + "." + concept.id();
    }
}
