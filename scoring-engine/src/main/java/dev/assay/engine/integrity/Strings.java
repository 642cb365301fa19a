package dev.assay.engine.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Every string of a document by its JSON pointer, read by the engine or not. */
final class Strings {
    private Strings() {}

    static Map<String, String> of(JsonNode document) {
        Map<String, String> strings = new TreeMap<>();
        collect(document, "", strings);
        return strings;
    }

    private static void collect(JsonNode node, String pointer, Map<String, String> strings) {
        if (node.isTextual()) {
            strings.put(pointer, node.textValue());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), pointer + "/" + i, strings);
            }
        } else if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(),
                            pointer + "/" + field.getKey().replace("~", "~0").replace("/", "~1"),
                            strings));
        }
    }
}
