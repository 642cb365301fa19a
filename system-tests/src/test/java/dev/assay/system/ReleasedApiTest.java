package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.system.Corrections.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs written for the last release go on working: oasdiff finds nothing in the API document that would break them, except for
 * the accepted {@link Corrections}.
 */
class ReleasedApiTest {

    private static final Path CONTRACTS = Installation.ROOT.resolve("contracts");
    private static final Path RELEASED = CONTRACTS.resolve("released/assay.openapi.yaml");
    private static final Path CORRECTIONS = CONTRACTS.resolve("released/corrections.json");
    private static final Path CURRENT = CONTRACTS.resolve("assay.openapi.yaml");

    @TempDir
    Path folder;

    @BeforeAll
    static void findsTheProgram() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(each -> Files.isExecutable(Path.of(each, "oasdiff"))),
                "oasdiff is not installed (CONTRIBUTING.md says how); the API was not compared with the last release's");
    }

    @Test
    void breaksNothingThatTheLastReleaseHad() throws Exception {
        assertEquals(Set.of(), breaking(CURRENT));
    }

    @Test
    void acceptsNoCorrectionThatIsNotThere() throws Exception {
        Set<Finding> unused = Corrections.in(CORRECTIONS);

        unused.removeAll(differences(CURRENT));

        assertEquals(Set.of(), unused, CORRECTIONS + " accepts what is no difference: take it out");
    }

    @Test
    void wouldSeeAnOperationThatIsGone() throws Exception {
        Set<Finding> found = breaking(changed("\n  /api/v1/rankings/explain:\n", "\n  /api/v1/rankings/why:\n"));

        assertTrue(found.stream().anyMatch(each -> each.operation().equals("explainOrder")), found.toString());
    }

    @Test
    void wouldSeeALowerMaximumWhereOneWasMissing() throws Exception {
        Set<Finding> found = breaking(changed(" maximum: 500\n", " maximum: 400\n"));

        assertTrue(found.stream().anyMatch(each -> each.operation().equals("listVersions")), found.toString());
    }

    private Path changed(String text, String other) throws IOException {
        String document = Files.readString(CURRENT);
        assertTrue(document.contains(text), text);
        return Files.writeString(folder.resolve("changed.yaml"), document.replace(text, other));
    }

    private static Set<Finding> breaking(Path document) throws IOException {
        Set<Finding> found = differences(document);
        found.removeAll(Corrections.in(CORRECTIONS));
        return found;
    }

    /** What oasdiff takes for an error. Its answer is no JSON if it cannot read a document. */
    private static Set<Finding> differences(Path document) throws IOException {
        Process process = new ProcessBuilder(
                        "oasdiff", "breaking", RELEASED.toString(), document.toString(), "--format", "json")
                .redirectErrorStream(true)
                .start();
        JsonNode answer = new ObjectMapper().readTree(process.getInputStream().readAllBytes());
        assertTrue(answer.isArray(), answer.toString());
        Set<Finding> found = new LinkedHashSet<>();
        for (JsonNode difference : answer) {
            if (difference.path("level").asInt() >= 3) {
                found.add(new Finding(
                        difference.path("operationId").asText(),
                        difference.path("text").asText()));
            }
        }
        return found;
    }
}
