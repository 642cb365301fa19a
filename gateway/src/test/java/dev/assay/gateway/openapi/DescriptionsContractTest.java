package dev.assay.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of the merged document finds beside each name in it. */
class DescriptionsContractTest {

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper().readTree(new ApiDocument().json().getBytes());
    }

    @Test
    void describesEveryParameterAndSaysItsType() {
        List<String> bare = new ArrayList<>();
        forEachOperation((id, operation) -> operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolved(each);
            boolean typed = resolved(parameter.path("schema")).hasNonNull("type");
            if (!typed || undescribed(parameter)) {
                bare.add(id + " " + parameter.path("name").asText());
            }
        }));

        assertEquals(List.of(), bare);
    }

    @Test
    void describesEveryHeaderOfAnAnswer() {
        TreeSet<String> bare = new TreeSet<>();
        forEachOperation((id, operation) -> {
            for (JsonNode answer : operation.path("responses")) {
                resolved(answer).path("headers").properties().stream()
                        .filter(header -> undescribed(resolved(header.getValue())))
                        .forEach(header -> bare.add(id + " " + header.getKey()));
            }
        });

        assertEquals(new TreeSet<>(), bare);
    }

    @Test
    void describesEveryMemberOfASchema() {
        List<String> bare = new ArrayList<>();
        JsonNode schemas = document.at("/components/schemas");

        schemas.properties().forEach(schema -> addBare(schema.getKey(), schema.getValue(), bare));

        assertFalse(schemas.isEmpty());
        assertEquals(List.of(), bare);
    }

    private void addBare(String name, JsonNode schema, List<String> bare) {
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            String path = name + "." + member.getKey();
            if (undescribed(member.getValue()) && undescribed(resolved(member.getValue()))) {
                bare.add(path);
            }
            addBare(path, member.getValue(), bare);
        }
        if (schema.has("items")) {
            addBare(name, schema.path("items"), bare);
        }
    }

    private void forEachOperation(BiConsumer<String, JsonNode> look) {
        JsonNode paths = document.path("paths");
        assertFalse(paths.isEmpty());
        for (JsonNode path : paths) {
            for (Map.Entry<String, JsonNode> operation : path.properties()) {
                look.accept(operation.getValue().path("operationId").asText(), operation.getValue());
            }
        }
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static boolean undescribed(JsonNode node) {
        return node.path("description").asText().isBlank();
    }
}
