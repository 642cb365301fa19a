package dev.assay.scoring.ranking.standing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Support;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many points each rule awarded in an assessment, over all its evidence. */
public final class RulePoints {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RulePoints() {}

    /** A JSON object of rule ids and points; rules that awarded none are left out. */
    public static String json(List<DimensionResult> dimensions) {
        Map<String, Integer> points = new TreeMap<>();
        dimensions.stream()
                .flatMap(dimension -> dimension.evidence().stream())
                .flatMap(evidence -> evidence.supports().stream())
                .filter(support -> support.points() != 0)
                .forEach((Support support) -> points.merge(support.rule(), support.points(), Integer::sum));
        try {
            return JSON.writeValueAsString(points);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
