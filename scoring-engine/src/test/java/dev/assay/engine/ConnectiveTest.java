package dev.assay.engine;

import static dev.assay.engine.TestRubric.RUBRIC;
import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.job;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.assessment.DimensionResult;
import dev.assay.engine.assessment.Evidence;
import dev.assay.engine.rubric.InvalidRubric;
import dev.assay.engine.rubric.Renumbering;
import dev.assay.engine.rubric.Rubric;
import dev.assay.engine.rubric.RubricReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small words by which work is told, and not only named. */
class ConnectiveTest {
    private static final Rubric BUNDLED = RubricReader.bundled();
    private static final Assessor ASSESSOR = new Assessor(BUNDLED);
    private static final String NAMED = "Wrote the Raft log for the cluster metadata store.";
    private static final String TOLD =
            "Wrote the Raft log for the cluster metadata store, so a leader answers before the next one begins.";

    private static DimensionResult systems(String highlight) {
        return ASSESSOR.assess(job(highlight), TODAY).dimensions().get(0);
    }

    @Test
    void isWorthMoreToldThanNamed() {
        int named = systems(NAMED).score();
        int told = systems(TOLD).score();

        assertTrue(told > named, named + " named, " + told + " told");
    }

    @Test
    void countsKindsAndNotWords() {
        String once = "Wrote the Raft log for the cluster metadata store before the move.";
        String often = "Wrote the Raft log for the cluster metadata store before, while and after the move.";

        assertEquals(systems(once).score(), systems(often).score());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Wrote the Raft log for 80,000 requests per second.; Wrote the Raft log for 80,000 requests/s.",
                "Wrote exactly-once delivery for the Raft log.; Wrote exactly once delivery for the Raft log."
            })
    void isNoneInAUnitOrAName(String one, String other) {
        assertEquals(systems(one).score(), systems(other).score());
        assertTrue(systems(one).evidence().stream()
                .noneMatch(evidence -> evidence.sentence().contains(" Tells ")));
    }

    @Test
    void showsAClaimAsWhatItWouldBeWorthIfItWereTold() {
        DimensionResult claimed = ASSESSOR.assess(
                        TestRubric.json(
                                "{'skills':[{'name':'Raft'},{'name':'LSM trees'},{'name':'TLA+'},{'name':'query optimisation'}]}"),
                        TODAY)
                .dimensions()
                .get(0);

        assertEquals(0, claimed.score());
        assertEquals(1, claimed.level());
    }

    @Test
    void saysWhatIsToldAndByWhichWords() {
        Evidence evidence = systems(TOLD).evidence().get(0);

        assertTrue(evidence.sentence().endsWith(" Tells why (\"so\") and when (\"before\")."), evidence.sentence());
    }

    @Test
    void leavesARubricWithoutConnectivesAsItWas() {
        assertEquals(List.of(), RUBRIC.connectives());
        assertEquals(without(NAMED), without(NAMED.replace(".", ", so nobody waits for it.")));
    }

    private static int without(String highlight) {
        return TestRubric.ASSESSOR
                .assess(job(highlight), TODAY)
                .dimensions()
                .get(0)
                .score();
    }

    @Test
    void refusesToPayLessForMoreOfThem() {
        Renumbering renumbering = new Renumbering(BUNDLED);
        ObjectNode scoring = (ObjectNode) renumbering.file("scoring.yaml");
        scoring.putArray("connected").add(900).add(800);

        InvalidRubric refused =
                assertThrows(InvalidRubric.class, () -> renumbering.with(Map.of("scoring.yaml", scoring)));

        assertTrue(refused.getMessage().contains("connected"), refused.getMessage());
    }
}
