package dev.assay.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs written for the last release go on working: oasdiff finds nothing in the API document that would break them. */
class ReleasedApiTest {

    private static final Path CONTRACTS = Installation.ROOT.resolve("contracts");
    private static final Path RELEASED = CONTRACTS.resolve("released/assay.openapi.yaml");
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
        Comparison comparison = compare(CURRENT);

        assertEquals(0, comparison.exit(), comparison.text());
    }

    @Test
    void wouldSeeAnOperationThatIsGone() throws Exception {
        Comparison comparison = compare(changed("\n  /api/v1/rankings/explain:\n", "\n  /api/v1/rankings/why:\n"));

        assertEquals(1, comparison.exit(), comparison.text());
        assertTrue(comparison.text().contains("/api/v1/rankings/explain"), comparison.text());
    }

    private Path changed(String text, String other) throws IOException {
        String document = Files.readString(CURRENT);
        assertTrue(document.contains(text), text);
        return Files.writeString(folder.resolve("changed.yaml"), document.replace(text, other));
    }

    /** The output of oasdiff; exit code 0 if nothing breaks. */
    private record Comparison(int exit, String text) {}

    private static Comparison compare(Path document) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "oasdiff", "breaking", RELEASED.toString(), document.toString(), "--fail-on", "ERR")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Comparison(process.waitFor(), text);
    }
}
