package dev.assay.scoring.weighting;

import dev.assay.engine.rubric.Competency;
import dev.assay.engine.rubric.Dimension;
import dev.assay.engine.rubric.DimensionRules;
import dev.assay.engine.rubric.Rubric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The competencies of a rubric and where each belongs. */
public final class Competencies {

    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();

    public static Competencies of(Rubric rubric) {
        Competencies all = new Competencies();
        for (DimensionRules rules : rubric.dimensions()) {
            for (Competency competency : rules.competencies()) {
                all.dimensions.put(competency.id(), rules.dimension());
            }
        }
        return all;
    }

    public Optional<Dimension> dimension(String competency) {
        return Optional.ofNullable(dimensions.get(competency));
    }

    /** The ids, as a text for callers who named an unknown one. */
    String known() {
        return String.join(", ", dimensions.keySet());
    }
}
