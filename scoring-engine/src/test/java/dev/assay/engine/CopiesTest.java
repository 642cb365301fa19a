package dev.assay.engine;

import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.rubric.RubricReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Statements that say the same as others. */
class CopiesTest {
    private static final Assessor BUNDLED = new Assessor(RubricReader.bundled());
    private static final String RAFT =
            "Wrote the Raft log because half of the writes waited, so one slow reader holds nobody up.";

    private static Assessment assess(JsonNode profile) {
        return BUNDLED.assess(profile, TestRubric.TODAY);
    }

    private static List<Integer> scores(JsonNode profile) {
        return assess(profile).dimensions().stream().map(DimensionResult::score).toList();
    }

    @Test
    void leaveOtherStatementsTheirWorthHoweverManyTheyAre() {
        List<String> once = List.of(
                RAFT,
                "Wrote CUDA kernels for attention because half of the memory traffic was idle.",
                "Wrote a payroll connector because approvals were late.");
        List<String> often = new ArrayList<>(once);
        often.addAll(Collections.nCopies(1_001, RAFT));

        Assessment assessment = assess(job(often.toArray(String[]::new)));

        Assessment expected = assess(job(once.toArray(String[]::new)));
        for (int d = 0; d < 3; d++) {
            assertEquals(
                    expected.dimensions().get(d).score(),
                    assessment.dimensions().get(d).score());
        }
        assertEquals(0, assessment.dimensions().get(0).evidence().get(0).ifRemoved(), "another copy takes its place");
    }

    @Test
    void confirmNothingInOtherSmallWords() {
        List<String> others = List.of(
                RAFT.replace("the Raft", "a Raft"),
                RAFT.replace("the Raft", "this Raft"),
                RAFT.replace("the writes", "these writes"),
                RAFT.replace("of the writes", "of all the writes"));
        ObjectNode repeated = (ObjectNode) job(RAFT);
        for (String other : others) {
            ((ArrayNode) repeated.get("work")).add(job(other).get("work").get(0).deepCopy());
        }
        for (int i = 1; i <= others.size(); i++) {
            ((ObjectNode) repeated.get("work").get(i))
                    .put("name", "Employer " + i)
                    .put("startDate", "201" + i);
        }

        assertEquals(scores(job(RAFT)), scores(repeated));
    }

    @Test
    void lowerNothingAsATitle() {
        String text =
                "Wrote CUDA kernels for attention; the payroll connector and the Raft log were used because half of"
                        + " the memory traffic waited.";
        ObjectNode titled = (ObjectNode) job(text);
        titled.putArray("publications").addObject().put("name", text).put("releaseDate", "2026-01-01");

        List<Integer> before = scores(job(text));
        List<Integer> after = scores(titled);

        for (int d = 0; d < before.size(); d++) {
            assertTrue(after.get(d) >= before.get(d), before + " falls to " + after);
        }
    }
}
