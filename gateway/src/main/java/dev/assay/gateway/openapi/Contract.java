package dev.assay.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The API document of one service.
 *
 * @param service its name, for messages
 * @param document an OpenAPI 3.1 document
 */
record Contract(String service, JsonNode document) {

    /** Sections that keep their names, because generated clients use them or the gateway replaces them. */
    private static final Set<String> KEEP_NAMES = Set.of("schemas", "securitySchemes");

    Contract {
        String version = document.path("openapi").asText();
        if (!version.startsWith("3.1.")) {
            throw new IllegalArgumentException(
                    "The document of " + service + " is not OpenAPI 3.1 but '" + version + "'");
        }
    }

    JsonNode component(String section, String name) {
        return document.path("components").path(section).path(name);
    }

    /**
     * This contract with those responses, parameters, headers and examples renamed for which the other has different content under
     * the same name. Each service gives its own examples, and no client sees these names.
     */
    Contract apartFrom(Contract other) {
        Map<String, String> renamed = new LinkedHashMap<>();
        ObjectNode copy = document.deepCopy();
        for (Map.Entry<String, JsonNode> section : copy.path("components").properties()) {
            if (!KEEP_NAMES.contains(section.getKey())) {
                rename(section.getKey(), (ObjectNode) section.getValue(), other, renamed);
            }
        }
        return new Contract(service, withReferences(copy, renamed));
    }

    private void rename(String section, ObjectNode members, Contract other, Map<String, String> renamed) {
        List<String> names =
                members.properties().stream().map(Map.Entry::getKey).toList();
        for (String name : names) {
            JsonNode theirs = other.component(section, name);
            if (!theirs.isMissingNode() && !theirs.equals(members.get(name))) {
                String own = ownName(name);
                members.set(own, members.remove(name));
                renamed.put(Components.PREFIX + section + "/" + name, Components.PREFIX + section + "/" + own);
            }
        }
    }

    private String ownName(String name) {
        String first = service.split("-")[0];
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + name;
    }

    private static JsonNode withReferences(JsonNode node, Map<String, String> renamed) {
        if (node.isTextual()) {
            String target = renamed.get(node.asText());
            return target == null ? node : TextNode.valueOf(target);
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(withReferences(member.getValue(), renamed)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withReferences(array.get(i), renamed));
            }
        }
        return node;
    }
}
