package dev.assay.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.cli.output.Failure;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that a document has taken over answers what it likes. */
class WorkerAnswerTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"resume\": {}}", "{\"resume\": [], \"report\": {}}"})
    void takesNoNonsenseForAResume(String json) {
        byte[] answer = bytes(json);

        Failure refused = assertThrows(Failure.class, () -> WorkerAnswer.resume(answer));

        assertEquals("the process that read it gave no proper answer", refused.getMessage());
    }

    @Test
    void refusesNestingThatNoResumeHas() {
        byte[] deep = bytes("{\"report\": {}, \"resume\": {\"work\":" + "[".repeat(40) + "]".repeat(40) + "}}");

        assertThrows(Failure.class, () -> WorkerAnswer.resume(deep));
    }

    @Test
    void letsNoReasonMoveTheCursorOrFillTheWindow() {
        byte[] answer = bytes("{\"detail\": \"\\u001b[2J" + "x".repeat(600) + "\"}");

        assertEquals("[2J" + "x".repeat(497), WorkerAnswer.reason(answer));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
