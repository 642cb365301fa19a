package dev.assay.profile.tagging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** Tags to put on and to take off, free of contradictions. */
record TagChange(List<String> add, List<String> remove) {

    String addAsJson() {
        return json(add);
    }

    String removeAsJson() {
        return json(remove);
    }

    private static String json(List<String> tags) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        tags.forEach(array::add);
        return array.toString();
    }
}
