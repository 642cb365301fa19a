package dev.assay.parser.structured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.parser.document.Unreadable;

/** A JSON Resume is taken as it is. */
public final class JsonResumeReader {
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 256 << 10;
    private static final int LONGEST_NUMBER = 100;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    public JsonResumeReader() {
        json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build());
    }

    public ObjectNode read(String text) {
        try {
            JsonNode tree = json.readTree(text);
            boolean resume = tree instanceof ObjectNode && (tree.has("basics") || tree.has("work"));
            if (!resume) {
                throw new Unreadable(
                        Unreadable.Reason.UNKNOWN_FORMAT,
                        "The JSON is no JSON Resume: it has neither basics nor work.");
            }
            return (ObjectNode) tree;
        } catch (JsonProcessingException damaged) {
            throw new Unreadable(Unreadable.Reason.DAMAGED, "The JSON cannot be read.", damaged);
        }
    }
}
