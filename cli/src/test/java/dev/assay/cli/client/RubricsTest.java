package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.output.Failure;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RubricsTest {

    @AutoClose
    private final FakeGateway gateway = new FakeGateway();

    private final Rubrics rubrics = new Rubrics(gateway.client());

    @Test
    void sendsARubricAsItIs() {
        gateway.answer("POST /api/v1/rubrics", 201, "{\"version\":\"1.1.0\"}");

        assertEquals(
                "1.1.0",
                rubrics.release("{\"a\":1}".getBytes(StandardCharsets.UTF_8))
                        .path("version")
                        .asText());

        assertEquals(List.of("POST /api/v1/rubrics {\"a\":1}"), gateway.requests());
    }

    @Test
    void tellsAllMistakesOfARubric() {
        gateway.answer(
                "POST /api/v1/rubrics",
                422,
                "{\"title\":\"The rubric has mistakes\",\"errors\":[{\"pointer\":\"\",\"detail\":\"raft: has no title\"},"
                        + "{\"pointer\":\"/notes.yaml\",\"detail\":\"notes.yaml: is missing\"}]}");

        var failure = assertThrows(Failure.class, () -> rubrics.release(new byte[] {'{', '}'}));

        assertEquals(
                "could not release the rubric: raft: has no title; /notes.yaml: notes.yaml: is missing.",
                failure.getMessage());
    }

    @Test
    void saysHowFarARubricIsThatCannotBeActivatedYet() {
        gateway.answer(
                "POST /api/v1/rubrics/1.1.0/activate",
                409,
                "{\"title\":\"The epoch has not caught up yet\",\"detail\":\"800 changes wait.\"}");

        var failure = assertThrows(Failure.class, () -> rubrics.command("activate", "1.1.0"));

        assertTrue(failure.getMessage().endsWith("800 changes wait."), failure.getMessage());
    }

    @Test
    void asksForTheComparisonThatIsWanted() {
        gateway.answer("POST /api/v1/rubrics/1.1.0/preview", 200, "{\"compared\":3}");

        rubrics.preview("1.1.0", "1.0.0", "early-career", 7);
        rubrics.preview("1.1.0", null, null, 20);

        assertEquals(
                List.of(
                        "POST /api/v1/rubrics/1.1.0/preview"
                                + " {\"limit\":7,\"against\":\"1.0.0\",\"jobProfile\":\"early-career\"}",
                        "POST /api/v1/rubrics/1.1.0/preview {\"limit\":20}"),
                gateway.requests());
    }

    @Test
    void asksAgainWhereTheAnswerGotLost() {
        gateway.answer("POST /api/v1/rubrics/1.1.0/pause", 503, "")
                .answer("POST /api/v1/rubrics/1.1.0/pause", 200, "{\"state\":\"paused\"}");

        assertEquals("paused", rubrics.command("pause", "1.1.0").path("state").asText());
    }
}
