package dev.assay.scoring.rubricpreview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.scoring.rubricpreview.MovementResponse.RulePoints;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rules whose points for one candidate differ between two assessments. */
final class RuleDifference {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RuleDifference() {}

    /** @param before points by rule as a JSON object; null if they are not known, in which case the result is empty */
    static List<RulePoints> of(String before, String after) {
        if (before == null || after == null) {
            return List.of();
        }
        Map<String, Integer> then = read(before);
        Map<String, Integer> now = read(after);
        TreeSet<String> rules = new TreeSet<>(then.keySet());
        rules.addAll(now.keySet());
        return rules.stream()
                .map(rule -> new RulePoints(rule, then.getOrDefault(rule, 0), now.getOrDefault(rule, 0)))
                .filter(points -> points.before() != points.after())
                .sorted(Comparator.comparingInt(points -> -Math.abs(points.after() - points.before())))
                .toList();
    }

    private static Map<String, Integer> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
