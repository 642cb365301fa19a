package dev.assay.profile.relay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an event may change from one release to the next. Both read each other's: while replicas of both run, and since the topic keeps events of old releases
 * for ever. So members may be added that need not be there; none goes, none changes what it is.
 */
final class SchemaGrowth {

    private SchemaGrowth() {}

    /** The rules that are broken; empty where there are none. */
    static List<String> broken(JsonNode released, JsonNode current) {
        List<String> broken = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : released.path("properties").properties()) {
            compare(
                    member.getKey(),
                    member.getValue(),
                    current.path("properties").path(member.getKey()),
                    broken);
        }
        // One that is required now is missing in old events; one that is not any more is missed by old readers.
        if (!values(released.path("required")).equals(values(current.path("required")))) {
            broken.add("other members are required");
        }
        if (!current.path("additionalProperties").asBoolean(true)) {
            broken.add("unknown members are not allowed");
        }
        return broken;
    }

    private static void compare(String name, JsonNode before, JsonNode now, List<String> broken) {
        if (now.isMissingNode()) {
            broken.add("'" + name + "' is gone");
            return;
        }
        if (!before.path("type").equals(now.path("type"))) {
            broken.add("'" + name + "' changed its type");
        }
        if (!before.path("format").equals(now.path("format"))) {
            broken.add("'" + name + "' changed its format");
        }
        if (!values(before.path("enum")).equals(values(now.path("enum")))) {
            broken.add("'" + name + "' has other values");
        }
    }

    private static Set<String> values(JsonNode array) {
        Set<String> values = new HashSet<>();
        array.forEach(value -> values.add(value.asText()));
        return values;
    }
}
