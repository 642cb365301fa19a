package dev.assay.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.rest.digest.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.TreeMap;

/** One text form for equal JSON values, for hashing and comparing: sorted members, no white space, numbers without trailing zeros. */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private CanonicalJson() {}

    /** The canonical form in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(ordered(value)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A JSON tree cannot fail to be written", impossible);
        }
    }

    /** SHA-256 of the canonical form, in lower-case hexadecimal. */
    public static String sha256(JsonNode value) {
        return Sha256.hex(bytes(value));
    }

    /**
     * SHA-256 of some values in their order, each as Jackson writes it. For digests on which processes with different Java versions must agree: what
     * {@code toString} and {@code hashCode} of records and collections return is not specified.
     */
    public static String digest(Object... values) {
        return sha256(MAPPER.valueToTree(values));
    }

    private static JsonNode ordered(JsonNode value) {
        if (value.isObject()) {
            var members = new TreeMap<String, JsonNode>();
            value.properties().forEach(member -> members.put(member.getKey(), ordered(member.getValue())));
            return new ObjectNode(NODES, new LinkedHashMap<>(members));
        }
        if (value.isArray()) {
            var items = NODES.arrayNode(value.size());
            value.forEach(item -> items.add(ordered(item)));
            return items;
        }
        return value.isNumber() ? number(value.decimalValue()) : value;
    }

    private static JsonNode number(BigDecimal value) {
        return NODES.numberNode(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
    }
}
