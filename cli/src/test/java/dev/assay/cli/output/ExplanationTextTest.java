package dev.assay.cli.output;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final String RESULT = """
            {"overall": 40, "bestJobProfile": "platform-mts",
             "dimensions": [{"dimension": "enterprise-data", "score": 21, "high": 35, "coverage": 80, "level": 1,
               "sentence": "Some work with enterprise data.",
               "competencies": [
                 {"competency": "connectors", "level": 2, "points": 21, "months": 14, "lastUsed": "2026-08",
                  "found": ["mcp-server"], "missing": ["crm"]},
                 {"competency": "governance", "level": 0, "points": 0, "months": 0, "found": [], "missing": ["soc2"]}],
               "evidence": [{"id": "e1", "pointer": "/work/0/highlights/2", "start": 3, "end": 40,
                 "quote": "Built the connector\\u001b[31m to the payroll", "points": 21, "ifRemoved": -17,
                 "supports": [{"rule": "enterprise-data.connectors.mcp-server", "points": 1, "source": "S3",
                               "because": "Connectors carry the data."}],
                 "sentence": "Created a connector."}]}],
             "fits": [{"jobProfile": "platform-mts", "fit": 40, "weights": {"systems": 40},
                       "mustHaves": [{"competency": "serving", "minimum": 2, "state": "unknown"}]}],
             "notes": [{"note": "prompt-writing", "pointer": "/skills/0", "quote": "prompts", "sentence": "Shown only."}],
             "findings": [], "unreadable": [{"pointer": "/work/1", "detail": "not an object"}]}
            """;

    @Test
    void namesForEveryPointTheWordsAndTheRule() {
        String text = print(100);
        assertTrue(text.contains("+21  \"Built the connector[31m to the payroll\""), text);
        assertTrue(
                text.contains("/work/0/highlights/2, characters 3 to 40; without it the score changes by -17"), text);
        assertTrue(text.contains("rule enterprise-data.connectors.mcp-server (S3, 1 point): Connectors carry"), text);
    }

    @Test
    void tellsScoreHighCoverageAndCompetencies() {
        String text = print(120);
        assertTrue(text.contains("\nEnterprise data\n"), text);
        assertTrue(
                text.contains("Some work with enterprise data.\n  With what may be unsaid it could be up to 35."),
                text);
        assertTrue(
                text.contains("- connectors: level 2 of 4, 21 points, 14 months, last used 2026-08; found mcp-server"),
                text);
    }

    @Test
    void showsMustHavesNotesAndWhatCouldNotBeRead() {
        String text = print(120);
        assertTrue(text.contains("40  platform-mts (systems 40); must have serving at level 2: unknown"), text);
        assertTrue(text.contains("prompt-writing: Shown only."), text);
        assertTrue(text.contains("/work/1: not an object"), text);
    }

    @Test
    void keepsSilentAboutWhatIsNotThere() {
        String text = print(120);
        assertFalse(text.contains("governance"), text);
        assertFalse(text.contains("Findings"), text);
    }

    @Test
    void staysInsideTheWindow() {
        print(60).lines().forEach(line -> assertTrue(line.length() <= 60, line));
    }

    private static String print(int width) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try {
            new ExplanationText(new Console(out, out, width)).print(new ObjectMapper().readTree(RESULT));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
