package dev.assay.scoring.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Support;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

/** How many points each rule awarded in an assessment, over all its evidence. */
final class RulePoints {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RulePoints() {}

    /** A JSON object of rule ids and points; rules that awarded none are left out. */
    static String json(Assessment assessment) {
        Map<String, Integer> points = new TreeMap<>();
        assessment.dimensions().stream()
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
