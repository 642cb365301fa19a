package dev.assay.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.json.CanonicalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/**
 * What an engine made of an input when it read it again.
 *
 * @param receipt the receipt that it gives now
 * @param result canonical JSON of the result, UTF-8
 * @param scoreCore canonical JSON of scores, coverage, competencies, rules and points, UTF-8
 */
public record Replayed(Receipt receipt, byte[] result, byte[] scoreCore) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the answer of {@link dev.assay.engine.replay.Replay}, of whatever version it is. */
    static Replayed of(Map<String, byte[]> answer) {
        try {
            return new Replayed(
                    receipt(JSON.readTree(answer.get("receipt"))), answer.get("result"), answer.get("scoreCore"));
        } catch (IOException e) {
            throw new UncheckedIOException("An engine's receipt is not JSON", e);
        }
    }

    public String scoreCoreHash() {
        return CanonicalJson.hash(scoreCore);
    }

    /** A receipt as the API and {@code assay score --json} write it; members that are missing are empty. */
    public static Receipt receipt(JsonNode json) {
        return new Receipt(
                json.path("inputHash").asText(),
                json.path("rubricVersion").asText(),
                json.path("rubricHash").asText(),
                json.path("engineVersion").asText(),
                LocalDate.parse(json.path("asOf").asText()),
                json.path("resultHash").asText());
    }
}
