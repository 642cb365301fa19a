package dev.assay.cli.command.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTableTest {

    @Test
    void fitsTheWindowAndShowsTheWords() throws IOException {
        // Given
        JsonNode found = new ObjectMapper().readTree("""
                {"items": [{"candidate": {"id": "01939f2e-0000-7000-8000-000000000001", "name": "Ondrine \\u001b[31mVelmark of the very long name",
                            "externalId": "app-4711", "tags": ["pool", "berlin"]},
                            "highlights": [{"field": "skill", "excerpt": "Raft"}]}],
                 "facets": {"matches": 12, "complete": false}}
                """);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        // When
        new SearchTable(new Console(print(out), print(err), 80)).print(found);

        // Then
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), out.toString(StandardCharsets.UTF_8));
        assertTrue(lines.get(1).startsWith("Ondrine [31mVelm"), lines.get(1));
        assertTrue(lines.get(1).endsWith("01939f2e-0000-7000-8000-000000000001"), lines.get(1));
        assertEquals("      skill: Raft", lines.get(2));
        assertEquals("at least 12 found\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void showsScoresWhereTheyWereAskedFor() throws IOException {
        // Given
        JsonNode found = new ObjectMapper().readTree("""
                {"items": [{"candidate": {"id": "01939f2e-0000-7000-8000-000000000001", "name": "Ondrine Velmark of the very long name",
                            "tags": ["pool"]}, "highlights": [],
                            "scores": {"systems": 66, "infrastructure": 82, "enterprise-data": 15, "fit": 74}}],
                 "facets": {"matches": 12, "complete": true}, "scores": {"examined": 12, "notAssessed": 3}}
                """);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();

        // When
        new SearchTable(new Console(print(out), print(err), 80)).print(found);

        // Then
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), out.toString(StandardCharsets.UTF_8));
        assertTrue(
                lines.get(1).matches("Ondrine Velm.* +66 +82 +15 +74  01939f2e-0000-7000-8000-000000000001"),
                lines.get(1));
        assertEquals("12 looked at, 3 of them not assessed yet\n", err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
