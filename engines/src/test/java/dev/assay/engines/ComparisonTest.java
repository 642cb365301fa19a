package dev.assay.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.engine.assessment.Receipt;
import dev.assay.engines.Comparison.Part;
import dev.assay.engines.Comparison.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Receipt RECEIPT = receipt("sha256:in", "1.0.0", "sha256:re");
    private static final Replayed REPLAYED = new Replayed(RECEIPT, new byte[0], new byte[] {'{', '}'});
    private static final Optional<String> CORE = Optional.of(REPLAYED.scoreCoreHash());

    @Test
    void findsEqualBytesTheSame() {
        Comparison comparison = Comparison.of(RECEIPT, CORE, REPLAYED);

        assertTrue(comparison.same());
        assertEquals(List.of(), comparison.differences());
        assertEquals(
                List.of(Subject.INPUT, Subject.RUBRIC, Subject.RESULT, Subject.SCORE_CORE),
                comparison.parts().stream().map(Part::subject).toList());
    }

    @Test
    void tellsChangedWordsFromChangedScores() {
        Receipt other = receipt("sha256:in", "1.0.0", "sha256:other");

        Comparison words = Comparison.of(other, CORE, REPLAYED);
        Comparison scores = Comparison.of(other, Optional.of("sha256:core"), REPLAYED);
        Comparison unknown = Comparison.of(other, Optional.empty(), REPLAYED);

        assertFalse(words.same());
        assertTrue(words.differences().get(1).startsWith("The score core is the same"), words.toString());
        assertTrue(scores.differences().get(1).startsWith("The score core differs"), scores.toString());
        assertTrue(unknown.differences().get(1).startsWith("Whether a score has changed"), unknown.toString());
    }

    @Test
    void namesAnotherInputAndAnotherRubric() {
        Comparison comparison =
                Comparison.of(receipt("sha256:other", "1.0.1", "sha256:re"), Optional.empty(), REPLAYED);

        assertEquals(
                List.of(
                        "The input is not the one that the receipt names.",
                        "The rubric is not the one that the receipt names."),
                comparison.differences());
        assertEquals(
                List.of(
                        new Part(Subject.INPUT, "sha256:other", "sha256:in"),
                        new Part(Subject.RUBRIC, "1.0.1 sha256:ru", "1.0.0 sha256:ru")),
                comparison.parts().stream().filter(part -> !part.same()).toList());
    }

    private static Receipt receipt(String input, String rubricVersion, String result) {
        return new Receipt(input, rubricVersion, "sha256:ru", "0.9.0", LocalDate.of(2026, 12, 31), result);
    }
}
