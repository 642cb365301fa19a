package dev.assay.cli.command.rubric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void lintNamesFileLineAndRuleAndFails() throws IOException {
        Files.writeString(folder.resolve("rubric.yaml"), "version: 1.0.0\nreleased: yesterday\n");

        int exit = run("rubric", "lint", folder.toString());

        assertEquals(1, exit);
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("rubric.yaml:2: error: /released: "), out.toString());
        assertTrue(err.toString(StandardCharsets.UTF_8).matches("\\d+ errors, 0 warnings\\n"), err.toString());
    }

    @Test
    void lintSaysWhatIsNoRubric() {
        assertEquals(1, run("rubric", "lint", folder.toString()));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("it has no rubric.yaml"), err.toString());
    }

    @Test
    void namesEachMistakeOfARubricOnALineOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("rubric.yaml"), "version: first\nreleased: yesterday\n");

        assertEquals(1, run("rubric", "weights", "--rubric", folder.toString()));

        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals("assay: the rubric " + folder + " has mistakes:", lines.get(0));
        assertTrue(lines.size() > 2, lines.toString());
        assertTrue(lines.contains("  job-profiles.yaml: is missing"), lines.toString());
    }

    @Test
    void weightsPrintsTheNumbersOfTheMethod() {
        assertEquals(0, run("rubric", "weights", "--concepts"));

        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("measureLift"), text);
        assertTrue(text.contains("consensus-own"), text);
    }

    @Test
    void evaluateSaysThatTheCorpusHasNoLabels() {
        int exit = run("evaluate", "--corpus", folder.toString());

        assertEquals(1, exit);
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("labels.jsonl"), err.toString());
    }

    @Test
    void evaluateRefusesToLeaveTheOnlyAuthorOutBeforeItStarts() throws IOException {
        for (String id : List.of("a-1", "a-2", "a-3")) {
            Files.writeString(folder.resolve(id + ".json"), "{}");
            Files.writeString(
                    folder.resolve("labels.jsonl"),
                    "{\"id\": \"" + id + "\", \"systems\": 1, \"infra\": 1, \"enterprise_data\": 1, \"overall\": 9}\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }

        int exit = run("evaluate", "--leave-one-author-out", "--corpus", folder.toString());

        assertEquals(1, exit);
        assertEquals(
                "assay: to leave author a out, at least 3 résumés by others are needed, found 0\n",
                err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100);
        return Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console)
                .execute(arguments);
    }
}
