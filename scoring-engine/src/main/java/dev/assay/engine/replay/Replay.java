package dev.assay.engine.replay;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.engine.Assessor;
import dev.assay.engine.EngineVersion;
import dev.assay.engine.assessment.Assessment;
import dev.assay.engine.assessment.Receipt;
import dev.assay.engine.json.CanonicalJson;
import dev.assay.engine.rubric.RubricReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Makes an assessment again from stored bytes. Every released engine is called through this class by reflection, so its name, its
 * constructor, {@link #version()} and the keys of its answer stay as they are; keys may be added. Thread-safe.
 */
public final class Replay implements BiFunction<byte[], LocalDate, Map<String, byte[]>> {
    private static final JsonMapper JSON = JsonMapper.builder()
            // As profiles are read when they are scored: a number keeps all its digits.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Assessor assessor;

    /**
     * @param rubricJson canonical JSON of a rubric
     * @throws dev.assay.engine.rubric.InvalidRubric when this engine cannot read it
     */
    public Replay(byte[] rubricJson) {
        this.assessor = new Assessor(RubricReader.ofJson(rubricJson));
    }

    /** The version of this engine, as its receipts name it. */
    public static String version() {
        return EngineVersion.VALUE;
    }

    /**
     * Assesses a profile as seen on a day.
     *
     * @param profileJson JSON of the profile, UTF-8
     * @return {@code result} and {@code scoreCore} as canonical JSON, and the {@code receipt} as a JSON object, all UTF-8
     * @throws IllegalArgumentException when the profile is not one JSON value
     */
    @Override
    public Map<String, byte[]> apply(byte[] profileJson, LocalDate asOf) {
        Assessment assessment;
        try {
            assessment = assessor.assess(JSON.readTree(profileJson), asOf);
        } catch (IOException e) {
            throw new IllegalArgumentException("the profile is not one JSON value", e);
        }
        return Map.of(
                "result", assessment.json(),
                "scoreCore", assessment.scoreCore(),
                "receipt", CanonicalJson.bytes(json(assessment.receipt())));
    }

    private static ObjectNode json(Receipt receipt) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("inputHash", receipt.inputHash())
                .put("rubricVersion", receipt.rubricVersion())
                .put("rubricHash", receipt.rubricHash())
                .put("engineVersion", receipt.engineVersion())
                .put("asOf", receipt.asOf().toString())
                .put("resultHash", receipt.resultHash());
    }
}
