package dev.assay.engine.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.rubric.RubricReader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every example sentence of the bundled rubric does what it says. */
class BundledRubricExamplesTest {

    @Test
    void recognisesEachRuleInItsExamplesAndNotInItsCounterexamples() {
        RuleExamples.Outcome outcome = RuleExamples.run(RubricReader.bundled());

        assertTrue(outcome.sentences() > 600, "only " + outcome.sentences() + " example sentences were found");
        assertEquals(
                "",
                outcome.failures().stream().map(BundledRubricExamplesTest::told).collect(Collectors.joining("\n")));
    }

    private static String told(RuleExamples.Failure failure) {
        return failure.kind() + " " + failure.id() + (failure.expected() ? " is not" : " is wrongly")
                + " recognised in: " + failure.sentence();
    }
}
