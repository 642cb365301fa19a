package dev.assay.cli.command.candidates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static final String COMPARISON = """
            {"candidates": [{"candidateId": "a", "fit": 71, "systems": 78, "infrastructure": 70, "enterprise-data": 5},
                            {"candidateId": "b", "fit": 66, "systems": 60, "infrastructure": 73, "enterprise-data": 6}],
             "competencies": [
                {"title": "Distributed data", "shown": [
                    {"level": 1, "evidence": {"quote": "Used Raft."}},
                    {"level": 3, "evidence": {"quote": "Wrote our Raft library.\\u001b[31m"}}]},
                {"title": "Kernels", "shown": [{"level": 0}, {"level": 0}]}],
             "additions": [{"candidateId": "b", "levels": 2, "sentence": "Raises Distributed data (level 3 instead of 1)."}]}""";

    @Test
    void putsPeopleSideBySideWithTheWordsOfTheBest() throws IOException {
        List<String> lines = printed(100);

        assertTrue(lines.get(0).startsWith("COMPETENCY"), lines.get(0));
        assertTrue(lines.get(0).contains("ADA SAMPLE") && lines.get(0).contains("BO SAMPLE"), lines.get(0));
        assertTrue(lines.contains("fit               71          66"), String.join("\n", lines));
        assertTrue(lines.contains("Distributed data  1 of 4      3 of 4"), String.join("\n", lines));
        assertTrue(lines.contains("      \"Wrote our Raft library.[31m\""), String.join("\n", lines));
        assertFalse(String.join("\n", lines).contains("Kernels"));
        assertEquals("Bo Sample (+2): Raises Distributed data (level 3 instead of 1).", lines.get(lines.size() - 1));
    }

    @Test
    void fitsTheWindow() throws IOException {
        for (String line : printed(40)) {
            assertTrue(line.length() <= 40, line);
        }
    }

    private static List<String> printed(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        JsonNode comparison = new ObjectMapper().readTree(COMPARISON);
        new ComparisonTable(new Console(stream, stream, width))
                .print(comparison, Map.of("a", "Ada Sample", "b", "Bo Sample"));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
