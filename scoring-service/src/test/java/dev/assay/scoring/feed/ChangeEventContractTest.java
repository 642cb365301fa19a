package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.scoring.assessment.VersionStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that the contract shows, this one's and the last release's, are read here as they are meant. */
class ChangeEventContractTest {

    private static final Path CONTRACTS = Path.of("..", "contracts");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Stream<JsonNode> examples() throws IOException {
        List<JsonNode> examples = new ArrayList<>();
        for (String contract : List.of("events", "released/events")) {
            MAPPER.readTree(CONTRACTS
                            .resolve(contract)
                            .resolve("candidate-change.schema.json")
                            .toFile())
                    .path("examples")
                    .forEach(examples::add);
        }
        assertTrue(examples.size() >= 6, "examples");
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsTheExamples(JsonNode event) {
        Announced announced = read(event);

        Optional<VersionStamp> erased = event.path("kind").asText().equals("ERASED")
                ? Optional.of(new VersionStamp(
                        event.path("incarnation").longValue(),
                        event.path("version").longValue()))
                : Optional.empty();
        assertEquals(erased, announced.erased());
        assertEquals(
                event.path("changedAt").asText(),
                announced.changedAt().orElseThrow().toString());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void leavesMembersAloneThatItDoesNotKnow(JsonNode event) {
        ObjectNode later = event.deepCopy();
        later.putObject("later").put("of", "another release");

        assertEquals(read(event), read(later));
    }

    private static Announced read(JsonNode event) {
        return Announced.read(
                        event.path("candidateId").asText(), event.toString().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }
}
