package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** What a schema allows, without the wording that describes it. */
final class Shape {

    private static final Set<String> WORDS = Set.of("title", "description", "example", "examples");

    private Shape() {}

    static boolean same(JsonNode one, JsonNode other) {
        return of(one, false).equals(of(other, false));
    }

    /** @param names whether the author of the schema named the members, as under {@code properties}, and not JSON Schema */
    private static JsonNode of(JsonNode node, boolean names) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(of(element, false)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> {
                String key = member.getKey();
                if (names || !WORDS.contains(key)) {
                    copy.set(key, of(member.getValue(), !names && key.equals("properties")));
                }
            });
            return copy;
        }
        return node;
    }
}
