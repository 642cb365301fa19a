package dev.assay.engine.gaming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.assay.engine.assessment.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Empties the strings of prose in which no quote stands. */
final class Uncited {
    private static final Set<String> PROSE = Set.of("summary", "description", "highlights", "keywords", "courses");

    private Uncited() {}

    static JsonNode removed(JsonNode profile, List<Evidence> cited) {
        JsonNode copy = profile.deepCopy();
        empty(copy, "", false, cited);
        return copy;
    }

    private static void empty(JsonNode node, String pointer, boolean prose, List<Evidence> cited) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                String at = pointer + "/" + field.getKey();
                boolean text = PROSE.contains(field.getKey());
                if (text && field.getValue().isTextual() && isUncited(at, cited)) {
                    object.put(field.getKey(), "");
                }
                empty(field.getValue(), at, text, cited);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (prose && array.get(i).isTextual() && isUncited(pointer + "/" + i, cited)) {
                    array.set(i, TextNode.valueOf(""));
                }
                empty(array.get(i), pointer + "/" + i, false, cited);
            }
        }
    }

    private static boolean isUncited(String pointer, List<Evidence> cited) {
        return cited.stream().noneMatch(evidence -> evidence.pointer().equals(pointer));
    }
}
