package dev.assay.engine.explanation;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Concept;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.JobProfile;
import dev.assay.engine.rubric.MeasureRule;
import dev.assay.engine.rubric.Rubric;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the ids of a rubric are called, for sentences. */
final class Titles {
    private static final int MISSING_SHOWN = 3;

    private final Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    private final Map<String, Competency> competencies = new LinkedHashMap<>();
    private final Map<String, String> concepts = new HashMap<>();
    private final Map<String, String> jobProfiles = new HashMap<>();
    private final Map<String, String> measures = new HashMap<>();

    Titles(Rubric rubric) {
        for (DimensionRules rules : rubric.dimensions()) {
            dimensions.put(rules.dimension(), rules.title());
            for (Competency competency : rules.competencies()) {
                competencies.put(competency.id(), competency);
                competency.concepts().forEach(concept -> concepts.put(concept.id(), concept.title()));
            }
        }
        for (JobProfile job : rubric.jobProfiles()) {
            jobProfiles.put(job.id(), job.title());
        }
        for (MeasureRule measure : rubric.measures().measures()) {
            measures.put(measure.id(), measure.title());
        }
    }

    String dimension(Dimension dimension) {
        return dimensions.get(dimension);
    }

    /** As it stands inside a sentence. */
    String inside(Dimension dimension) {
        return dimension(dimension).toLowerCase(Locale.ROOT);
    }

    String competency(String id) {
        return competencies.get(id).title();
    }

    /** The question that finds out what a résumé leaves open about it. */
    String ask(String competency) {
        return competencies.get(competency).ask();
    }

    String concept(String id) {
        return concepts.get(id);
    }

    List<String> concepts(List<String> ids) {
        return ids.stream().map(this::concept).toList();
    }

    String jobProfile(String id) {
        return jobProfiles.get(id);
    }

    String measure(String kind) {
        return measures.get(kind);
    }

    /** The weightiest concepts of a competency that are not among those named. */
    List<String> missing(String competency, Set<String> named) {
        return competencies.get(competency).concepts().stream()
                .filter(concept -> !named.contains(concept.id()))
                .sorted(Comparator.comparingInt((Concept concept) -> -concept.weight())
                        .thenComparing(Concept::id))
                .limit(MISSING_SHOWN)
                .map(Concept::id)
                .toList();
    }
}
