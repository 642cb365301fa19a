package dev.assay.scoring.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.assessment.Receipt;
import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.KeptAssessment;
import dev.assay.scoring.testing.Assessed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Receipt THEN = receipt("1.0.0", "0.9.0", LocalDate.of(2026, 9, 30));

    @Test
    void namesEachThingThatAnAssessmentIsMadeOf() {
        AssessmentChanges changes = Changes.between(
                assessment(50, THEN), assessment(60, receipt("2.0.0", "1.0.0", LocalDate.of(2026, 12, 31))));

        assertEquals(
                List.of("rubric", "engine", "as-of"),
                changes.causes().stream().map(AssessmentChanges.Cause::what).toList());
        assertTrue(
                changes.sentences().get(3).startsWith("More than one"),
                changes.sentences().toString());
        assertEquals(10, changes.overall().change());
    }

    @Test
    void blamesOneCauseWhereThereIsOne() {
        AssessmentChanges changes = Changes.between(
                assessment(50, THEN), assessment(60, receipt("2.0.0", "0.9.0", LocalDate.of(2026, 9, 30))));

        assertEquals(
                "The rules changed: rubric 1.0.0 then, 2.0.0 now.",
                changes.sentences().get(0));
        assertTrue(changes.sentences().stream().noneMatch(sentence -> sentence.startsWith("More than one")));
    }

    @Test
    void knowsAStatementByItsWords() {
        Statements statements = Statements.between(assessment(50, THEN), assessment(60, THEN));

        assertEquals(3, statements.gained().size());
        assertEquals("quote of 60", statements.gained().get(0).quote());
        assertEquals("quote of 50", statements.lost().get(0).quote());
        assertEquals(List.of(), statements.changed());
    }

    private static KeptAssessment assessment(int fit, Receipt receipt) {
        var made = Assessed.withFit(fit, fit, fit, fit);
        return new KeptAssessment(
                new AssessmentKey(new UUID(0, 1), "1.0.0/2026Q3", 1, 1),
                receipt,
                Instant.EPOCH,
                made.overall(),
                made.dimensions(),
                List.of());
    }

    private static Receipt receipt(String rubric, String engine, LocalDate asOf) {
        return new Receipt("sha256:in", rubric, "sha256:" + rubric, engine, asOf, "sha256:re");
    }
}
