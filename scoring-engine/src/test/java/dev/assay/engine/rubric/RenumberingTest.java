package dev.assay.engine.rubric;

import static dev.assay.engine.TestRubric.RUBRIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenumberingTest {
    private final Renumbering renumbering = new Renumbering(RUBRIC);

    @Test
    void isTheRubricThatIsReadFromItsOwnJson() {
        Rubric changed = renumbering.with(Map.of("scoring.yaml", lifting(450)));

        Rubric read = RubricReader.ofJson(changed.json());

        assertEquals(450, read.scoring().measureLift());
        assertEquals(read.hash(), changed.hash());
        assertEquals(read.scoring(), changed.scoring());
    }

    @Test
    void leavesTheRubricItselfAlone() {
        String hash = RUBRIC.hash();

        Rubric changed = renumbering.with(Map.of("scoring.yaml", lifting(450)));

        assertNotEquals(hash, changed.hash());
        assertEquals(hash, RUBRIC.hash());
        assertEquals(300, RUBRIC.scoring().measureLift());
    }

    @Test
    void refusesNumbersByWhichMoreEvidenceCouldLowerAScore() {
        Map<String, JsonNode> lowering = Map.of("scoring.yaml", lifting(-1));

        assertThrows(InvalidRubric.class, () -> renumbering.with(lowering));
    }

    private JsonNode lifting(int lift) {
        return ((ObjectNode) renumbering.file("scoring.yaml")).put("measureLift", lift);
    }
}
