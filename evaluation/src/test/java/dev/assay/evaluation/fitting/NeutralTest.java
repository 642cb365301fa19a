package dev.assay.evaluation.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NeutralTest {

    private static final Rubric RUBRIC = RubricReader.bundled();

    @Test
    void spacesTheCutPointsOfEveryDimensionEvenly() {
        Settings neutral = Settings.of(Neutral.of(RUBRIC));

        assertEquals(Target.dimensions().size(), neutral.levelRules().size());
        neutral.levelRules().forEach(rule -> assertEquals(List.of(20, 40, 60, 80), neutral.cutPoints(rule)));
    }

    @Test
    void isTheSameWhateverTheRubricsOwnNumbersAre() {
        JsonNode scoring = new Renumbering(RUBRIC).file("scoring.yaml");
        ((ObjectNode) scoring.at("/saturation")).put("half", 1650);
        ((ArrayNode) scoring.at("/dimensionLevels/systems")).set(0, 5);
        Rubric other = new Renumbering(RUBRIC).with(Map.of("scoring.yaml", scoring));

        Rubric neutral = Neutral.of(other);

        assertEquals(numbers(Neutral.of(RUBRIC)), numbers(neutral));
    }

    @Test
    void hasTheNumbersThatTheReadmesFiguresWereMeasuredWith() {
        JsonNode scoring = new Renumbering(Neutral.of(RUBRIC)).file("scoring.yaml");
        JsonNode actions = new Renumbering(Neutral.of(RUBRIC)).file("actions.yaml");

        assertEquals(List.of(0, 250, 500, 750, 1000), list(scoring.path("depth"), "/factor"));
        assertEquals(List.of(1000, 667, 333), list(scoring.at("/recency/points"), "/factor"));
        assertEquals(List.of(500, 250, 125, 63, 31, 16, 8, 7), list(scoring.at("/dimension/shares"), ""));
        assertEquals(List.of(1000, 800, 600, 400, 200, 0, 0), list(actions.path("actions"), "/factor"));
        assertEquals(
                List.of(500, 750),
                List.of(number(scoring, "/grades/described"), number(scoring, "/grades/quantified")));
        assertEquals(
                List.of(1000, 500), List.of(number(scoring, "/saturation/half"), number(scoring, "/saturation/decay")));
        assertEquals(50, number(scoring, "/fit/fullWeight"));
    }

    @Test
    void spacesTheBandsOfAnotherRubricEvenlyInItsOwnDirection() {
        JsonNode measures = new Renumbering(RUBRIC).file("measures.yaml");
        ((ArrayNode) measures.at("/measures/0/bands"))
                .addObject()
                .put("from", 1_000_000)
                .put("scale", 1000);
        ((ArrayNode) measures.at("/measures/9/bands")).remove(5);
        ((ObjectNode) measures.at("/measures/10/bands/0")).put("scale", 0);
        Rubric other = new Renumbering(RUBRIC).with(Map.of("measures.yaml", measures));

        JsonNode neutral = new Renumbering(Neutral.of(other)).file("measures.yaml");

        assertEquals(List.of(143, 286, 429, 571, 714, 857, 1000), list(neutral.at("/measures/0/bands"), "/scale"));
        assertEquals(List.of(1000, 800, 600, 400, 200), list(neutral.at("/measures/9/bands"), "/scale"));
        assertEquals(List.of(0, 250, 500, 750, 1000), list(neutral.at("/measures/10/bands"), "/scale"));
    }

    private static int number(JsonNode tree, String pointer) {
        return tree.at(pointer).asInt();
    }

    private static List<Integer> list(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.at(member).asInt())
                .toList();
    }

    private static List<JsonNode> numbers(Rubric rubric) {
        Renumbering files = new Renumbering(rubric);
        return List.of(files.file("scoring.yaml"), files.file("actions.yaml"), files.file("measures.yaml"));
    }
}
