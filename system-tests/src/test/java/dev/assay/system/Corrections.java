package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where the API document of the last release was wrong about the server, and the current one is right: reviewed, each with its
 * reason, in {@code contracts/released/corrections.json}. By the words alone they would break callers.
 */
final class Corrections {

    /** A difference that oasdiff takes for breaking. */
    record Finding(String operation, String change) {}

    private Corrections() {}

    /** @throws AssertionError if a correction has no reason, or is accepted twice */
    static Set<Finding> in(Path file) throws IOException {
        Set<Finding> accepted = new LinkedHashSet<>();
        for (JsonNode correction : new ObjectMapper().readTree(file.toFile())) {
            assertFalse(correction.path("reason").asText().isBlank(), "It has no reason: " + correction);
            for (JsonNode operation : correction.path("operations")) {
                for (JsonNode change : correction.path("changes")) {
                    Finding finding = new Finding(operation.asText(), change.asText());
                    assertTrue(accepted.add(finding), "It is accepted twice: " + finding);
                }
            }
        }
        return accepted;
    }
}
