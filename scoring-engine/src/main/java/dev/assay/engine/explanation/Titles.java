package dev.assay.engine.explanation;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.Rubric;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the ids of a rubric are called, for sentences. */
final class Titles {
    private static final int MISSING_SHOWN = 3;

    private final Map<String, Competency> competencies = new LinkedHashMap<>();
    private final Map<String, String> measures = new HashMap<>();

    Titles(Rubric rubric) {
        for (DimensionRules rules : rubric.dimensions()) {
            rules.competencies().forEach(competency -> competencies.put(competency.id(), competency));
        }
        for (MeasureRule measure : rubric.measures().measures()) {
            measures.put(measure.id(), measure.title());
        }
    }

    String competency(String id) {
        return competencies.get(id).title();
    }

    String measure(String kind) {
        return measures.get(kind);
    }

    /** The weightiest concepts of a competency that are not among those found. */
    List<String> missing(String competency, List<String> found) {
        Set<String> known = Set.copyOf(found);
        return competencies.get(competency).concepts().stream()
                .filter(concept -> !known.contains(concept.id()))
                .sorted(Comparator.comparingInt((Concept concept) -> -concept.weight())
                        .thenComparing(Concept::id))
                .limit(MISSING_SHOWN)
                .map(Concept::id)
                .toList();
    }
}
