package dev.assay.profile.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.profile.changes.Announcement;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.rest.testing.PostgresTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is written is what the contract shows, and the contract grows only so that readers of its last release understand it. */
@QuarkusTest
@WithTestResource(PostgresTestResource.class)
class ChangeEventContractTest {

    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final String FILE = "candidate-change.schema.json";

    @Inject
    ObjectMapper mapper;

    @Test
    void writesTheExamples() throws IOException {
        JsonNode examples = current().path("examples");
        assertEquals(examples.get(0), written(3, ChangeKind.UPSERTED, 77, "2026-11-22T09:30:00.250Z"));
        assertEquals(examples.get(1), written(4, ChangeKind.ERASED, 80, "2026-11-22T09:31:12Z"));
        assertEquals(examples.get(2), written(5, ChangeKind.MERGED, 91, "2026-11-22T09:32:40.500Z"));
    }

    @Test
    void describesEveryMember() throws IOException {
        JsonNode event = written(3, ChangeKind.UPSERTED, 77, "2026-11-22T09:30:00.250Z");

        assertEquals(names(event), names(current().path("properties")));
    }

    @Test
    void growsByTheRules() throws IOException {
        assertEquals(List.of(), SchemaGrowth.broken(released(), current()));
    }

    @Test
    void allowsAnOptionalMember() throws IOException {
        assertEquals(
                List.of(),
                broken(schema -> properties(schema).putObject("origin").put("type", "string")));
    }

    @Test
    void findsWhatBreaksAReader() throws IOException {
        assertEquals(
                List.of("'version' is gone"),
                broken(schema -> properties(schema).remove("version")));
        assertEquals(
                List.of("'version' changed its type"),
                broken(schema -> property(schema, "version").put("type", "string")));
        assertEquals(
                List.of("'changedAt' changed its format"),
                broken(schema -> property(schema, "changedAt").put("format", "date")));
        assertEquals(
                List.of("'kind' has other values"),
                broken(schema -> ((ArrayNode) property(schema, "kind").path("enum")).remove(1)));
        assertEquals(
                List.of("other members are required"),
                broken(schema -> ((ArrayNode) schema.path("required")).add("changedAt")));
        assertEquals(
                List.of("other members are required"),
                broken(schema -> ((ArrayNode) schema.path("required")).remove(0)));
        assertEquals(
                List.of("unknown members are not allowed"),
                broken(schema -> schema.put("additionalProperties", false)));
    }

    private List<String> broken(Consumer<ObjectNode> change) throws IOException {
        ObjectNode changed = current().deepCopy();
        change.accept(changed);
        return SchemaGrowth.broken(current(), changed);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.path("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) properties(schema).path(name);
    }

    private JsonNode written(long version, ChangeKind kind, long sequence, String at) throws IOException {
        UUID candidate = UUID.fromString("0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b");
        FeedPosition position = new FeedPosition(1795339800, 8123, sequence);
        ChangeEvent event = ChangeEvent.of(new Announcement(candidate, version, kind, Instant.parse(at), position));
        return mapper.readTree(mapper.writeValueAsBytes(event));
    }

    private JsonNode current() throws IOException {
        JsonNode schema =
                mapper.readTree(CONTRACTS.resolve("events").resolve(FILE).toFile());
        assertTrue(schema.isObject());
        return schema;
    }

    private JsonNode released() throws IOException {
        return mapper.readTree(
                CONTRACTS.resolve("released/events").resolve(FILE).toFile());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
