package dev.assay.engine.counterfactual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A profile in which one protected fact is another.
 *
 * @param places how many values and mentions of the fact were swapped or put in
 */
record Swap(JsonNode profile, int places) {

    /**
     * @param values what stands in the place of the fact
     * @param vocabulary word keys of the rubric: a name made of them alone is a technology and stays in prose
     */
    static Swap of(ProtectedField field, JsonNode profile, List<String> values, Predicate<String> vocabulary) {
        JsonNode copy = profile.deepCopy();
        if (!(copy instanceof ObjectNode document)) {
            return new Swap(copy, 0);
        }
        Making making = new Making(document, values);
        Where.of(field).forEach(making::fields);
        if (making.places == 0) {
            making.putIn(Where.of(field).get(0));
        }
        Prose prose = Prose.of(field, making.swapped, values.get(0), vocabulary);
        making.prose(document, prose);
        return new Swap(document, making.places + prose.swapped());
    }

    /** One swap while it is made. */
    private static final class Making {
        private final ObjectNode document;
        private final List<String> values;
        private final Map<String, String> swapped = new LinkedHashMap<>();
        private int places;

        Making(ObjectNode document, List<String> values) {
            this.document = document;
            this.values = values;
        }

        void fields(Where where) {
            JsonNode section = document.path(where.section());
            for (JsonNode entry : section.isArray() ? section : List.of(section)) {
                if (entry instanceof ObjectNode object && isThere(object.get(where.member()))) {
                    places++;
                    object.set(where.member(), other(object.get(where.member())));
                }
            }
        }

        private static boolean isThere(JsonNode value) {
            return value != null
                    && !value.isNull()
                    && !(value.isTextual() && value.textValue().isBlank());
        }

        private JsonNode other(JsonNode value) {
            if (value instanceof ObjectNode object) {
                ObjectNode other = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(member -> other.set(member.getKey(), other(member.getValue())));
                return other;
            }
            if (value instanceof ArrayNode array) {
                ArrayNode other = JsonNodeFactory.instance.arrayNode();
                array.forEach(item -> other.add(other(item)));
                return other;
            }
            return TextNode.valueOf(
                    swapped.computeIfAbsent(value.asText(), old -> values.get(swapped.size() % values.size())));
        }

        /** A fact that the profile does not tell is told, since its presence must not count either. */
        void putIn(Where where) {
            JsonNode section = document.path(where.section());
            ObjectNode entry = section.isArray() && section.path(0) instanceof ObjectNode first
                    ? first
                    : section instanceof ObjectNode object ? object : null;
            if (entry != null) {
                entry.put(where.member(), values.get(0));
                places++;
            }
        }

        void prose(JsonNode node, Prose prose) {
            if (node instanceof ObjectNode object) {
                for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                    boolean text = Where.PROSE.contains(member.getKey());
                    object.set(member.getKey(), text ? prose.of(member.getValue()) : member.getValue());
                    prose(member.getValue(), prose);
                }
            } else if (node instanceof ArrayNode array) {
                array.forEach(item -> prose(item, prose));
            }
        }
    }
}
