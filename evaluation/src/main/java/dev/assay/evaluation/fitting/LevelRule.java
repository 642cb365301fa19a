package dev.assay.evaluation.fitting;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.evaluation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Cut-points from score to level in {@code scoring.yaml}: one list for all dimensions, or one for each.
 *
 * @param pointer JSON pointer of the list
 * @param targets the dimensions whose levels it decides
 */
record LevelRule(String pointer, List<Target> targets) {

    private static final String LEVELS = "/dimensionLevels";

    static List<LevelRule> of(JsonNode scoring) {
        if (scoring.at(LEVELS).isArray()) {
            return List.of(new LevelRule(LEVELS, Target.dimensions()));
        }
        return Target.dimensions().stream()
                .map(target -> new LevelRule(
                        LEVELS + "/" + target.dimension().orElseThrow().id(), List.of(target)))
                .toList();
    }

    /** JSON pointers of the cut-points. */
    List<String> pointers(JsonNode scoring) {
        return IntStream.range(0, scoring.at(pointer).size())
                .mapToObj(i -> pointer + "/" + i)
                .toList();
    }

    List<Integer> cutPoints(JsonNode scoring) {
        List<Integer> cutPoints = new ArrayList<>();
        scoring.at(pointer).forEach(cut -> cutPoints.add(cut.asInt()));
        return cutPoints;
    }
}
