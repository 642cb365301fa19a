package dev.assay.parserevaluation.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads text out of a JSON Resume. */
final class Fields {
    static final List<String> LABELLED = List.of("skills", "languages", "interests");

    private Fields() {}

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isValueNode() ? value.asText() : "";
    }

    static List<String> list(JsonNode node, String field) {
        List<String> items = new ArrayList<>();
        node.path(field).forEach(item -> items.add(item.asText()));
        return items;
    }

    static String joined(String separator, String... parts) {
        return String.join(
                separator,
                List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    static String place(JsonNode profile) {
        JsonNode location = profile.path("basics").path("location");
        return joined(", ", text(location, "city"), text(location, "countryCode"));
    }

    static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
