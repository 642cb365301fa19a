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
               "months": 26, "lastUsed": "2026-09",
               "sentence": "Some work with enterprise data.", "title": "Enterprise data",
               "gaps": [{"score": 42, "level": 2, "sentence": "The profile names CRM; more would reach level 2.",
                         "evidence": [{"competency": "connectors", "concept": "crm"}]}],
               "questions": [
                 {"about": "claim", "change": 7, "question": "What did you do with CRM?", "why": "The profile names CRM.",
                  "competency": "connectors", "concept": "crm", "jobProfiles": [],
                  "words": {"pointer": "/skills/0/name", "start": 0, "end": 3, "quote": "C\\u001b[31mRM"}},
                 {"about": "competency", "change": 3, "question": "Who may read what?", "why": "Nothing is told of it.",
                  "competency": "governance", "jobProfiles": []}],
               "competencies": [
                 {"competency": "connectors", "level": 2, "points": 21, "months": 14, "lastUsed": "2026-08",
                  "found": ["mcp-server"], "missing": ["crm"], "title": "Connectors",
                  "foundTitles": ["MCP server"], "missingTitles": ["CRM"]},
                 {"competency": "governance", "level": 0, "points": 0, "months": 0, "found": [], "missing": ["soc2"]}],
               "evidence": [{"id": "e1", "pointer": "/work/0/highlights/2", "start": 3, "end": 40,
                 "quote": "Built the connector\\u001b[31m to the payroll", "points": 21, "ifRemoved": -17,
                 "supports": [{"rule": "enterprise-data.connectors.mcp-server", "points": 1, "source": "S3",
                               "because": "Connectors carry the data."}],
                 "sentence": "Created a connector."}]}],
             "fits": [{"jobProfile": "platform-mts", "fit": 40, "weights": {"systems": 40},
                       "title": "Platform", "sentence": "The fit of 40 is 30 from systems.",
                       "mustHaves": [{"competency": "serving", "minimum": 2, "state": "unknown", "sentence": "Too little is told."}]}],
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
    void tellsThePlaceInADocument() throws JsonProcessingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);

        new ExplanationText(new Console(stream, stream, 100), pointer -> pointer + " (page 2)")
                .print(new ObjectMapper().readTree(RESULT));

        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("/work/0/highlights/2 (page 2), characters 3 to 40;"), text);
        assertTrue(text.contains("\"prompts\" at /skills/0 (page 2)"), text);
    }

    @Test
    void tellsScoreHighCoverageAndCompetencies() {
        String text = print(200);
        assertTrue(text.contains("\nEnterprise data\n"), text);
        assertTrue(
                text.contains(
                        "Some work with enterprise data.\n  21 of 100, level 1 of 4; with what may be unsaid up to 35;"
                                + " 80 % of the working life described; hands-on for 26 months, last in 2026-09\n"),
                text);
        assertTrue(
                text.contains("- Connectors: level 2 of 4, 21 points, 14 months, last used 2026-08; found MCP server"),
                text);
    }

    @Test
    void tellsOfASingleMonthInTheSingular() {
        String text = print(
                200, RESULT.replace("\"months\": 26", "\"months\": 1").replace("\"months\": 14", "\"months\": 1"));
        assertTrue(text.contains("; hands-on for 1 month, last in 2026-09\n"), text);
        assertTrue(text.contains("21 points, 1 month, last used 2026-08"), text);
    }

    @Test
    void showsMustHavesNotesAndWhatCouldNotBeRead() {
        String text = print(120);
        assertTrue(text.contains("40  Platform (platform-mts), weights systems 40\n"), text);
        assertTrue(text.contains("The fit of 40 is 30 from systems.\n"), text);
        assertTrue(text.contains("must-have unknown: Too little is told.\n"), text);
        assertTrue(text.contains("prompt-writing: Shown only."), text);
        assertTrue(text.contains("/work/1: not an object"), text);
    }

    @Test
    void tellsWhatWouldRaiseTheLevelAndWhatToAsk() {
        String text = print(120);
        assertTrue(
                text.contains("What would raise the level:\n  - The profile names CRM; more would reach level 2.\n"),
                text);
        assertTrue(
                text.contains("To ask in an interview:\n  - What did you do with CRM?\n"
                        + "    The profile names CRM. The answer could add 7 of 100.\n"
                        + "    \"C[31mRM\" at /skills/0/name\n"
                        + "  - Who may read what?\n"),
                text);
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
        return print(width, RESULT);
    }

    private static String print(int width, String result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        try {
            new ExplanationText(new Console(out, out, width)).print(new ObjectMapper().readTree(result));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
