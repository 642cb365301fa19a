package dev.assay.engine;

import static dev.assay.engine.TestRubric.ASSESSOR;
import static dev.assay.engine.TestRubric.RUBRIC;
import static dev.assay.engine.TestRubric.TODAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.replay.Replay;
import dev.assay.engine.rubric.InvalidRubric;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Replay REPLAY = new Replay(RUBRIC.json());

    @Property(tries = 40, seed = Profiles.SEED)
    void makesTheSameOfTheCanonicalInputAsOfTheDocument(@ForAll long seed) throws IOException {
        // One copy of each item in another order of members: canonical JSON sorts them.
        JsonNode document = Profiles.lists(Profiles.random(seed), new Random(seed), 1);
        Assessment assessment = ASSESSOR.assess(document, TODAY);

        Map<String, byte[]> replayed = REPLAY.apply(CanonicalJson.bytes(document), TODAY);

        assertArrayEquals(assessment.json(), replayed.get("result"));
        assertArrayEquals(assessment.scoreCore(), replayed.get("scoreCore"));
        assertEquals(assessment.receipt(), receipt(replayed));
    }

    @Test
    void keepsNumbersAndTextsThatNoDoubleAndNoEncoderKnows() throws IOException {
        byte[] odd = "{\"a\":1e400,\"b\":0.10000000000000000000000000000000000001,\"c\":\"\\ud800 \\u0001\"}"
                .getBytes(StandardCharsets.UTF_8);
        Receipt first = receipt(REPLAY.apply(odd, TODAY));
        JsonNode read = JSON.readerFor(JsonNode.class)
                .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readValue(odd);

        Receipt again = receipt(REPLAY.apply(CanonicalJson.bytes(read), TODAY));

        assertEquals(first, again);
        assertEquals(ASSESSOR.assess(read, TODAY).receipt(), again);
    }

    @Test
    void saysAsWhichEngineItAnswers() throws IOException {
        assertEquals(
                Replay.version(),
                receipt(REPLAY.apply("{}".getBytes(StandardCharsets.UTF_8), TODAY))
                        .engineVersion());
    }

    @Test
    void refusesWhatIsNoRubricAndNoProfile() {
        byte[] nothing = "{} {}".getBytes(StandardCharsets.UTF_8);

        assertThrows(InvalidRubric.class, () -> new Replay(nothing));
        assertThrows(IllegalArgumentException.class, () -> REPLAY.apply(nothing, TODAY));
    }

    private static Receipt receipt(Map<String, byte[]> replayed) throws IOException {
        JsonNode receipt = JSON.readTree(replayed.get("receipt"));
        return new Receipt(
                receipt.get("inputHash").textValue(),
                receipt.get("rubricVersion").textValue(),
                receipt.get("rubricHash").textValue(),
                receipt.get("engineVersion").textValue(),
                LocalDate.parse(receipt.get("asOf").textValue()),
                receipt.get("resultHash").textValue());
    }
}
