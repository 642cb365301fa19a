package dev.assay.evaluation.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import dev.assay.evaluation.Target;
import java.util.List;
import java.util.Map;
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
    void refusesARubricWithANumberThatItHasNoneFor() {
        JsonNode measures = new Renumbering(RUBRIC).file("measures.yaml");
        ObjectNode more = ((ArrayNode) measures.at("/measures/0/bands")).addObject();
        more.put("from", 1_000_000).put("scale", 1000);
        Rubric other = new Renumbering(RUBRIC).with(Map.of("measures.yaml", measures));

        InvalidRubric refusal = assertThrows(InvalidRubric.class, () -> Neutral.of(other));

        assertTrue(refusal.getMessage().contains("no number for measures.yaml/measures/0/bands/6/scale"));
    }

    private static List<JsonNode> numbers(Rubric rubric) {
        Renumbering files = new Renumbering(rubric);
        return List.of(files.file("scoring.yaml"), files.file("actions.yaml"), files.file("measures.yaml"));
    }
}
