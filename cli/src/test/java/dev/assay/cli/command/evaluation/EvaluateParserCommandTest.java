package dev.assay.cli.command.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import dev.assay.parserevaluation.ParserEvaluation;
import dev.assay.parserevaluation.render.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateParserCommandTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void refusesAFolderWithoutResumes() throws IOException {
        Files.writeString(folder.resolve("resume.txt"), "Ana Fictional");

        int exit = run("evaluate-parser", "--corpus", folder.toString());

        assertEquals(1, exit);
        assertTrue(text(err).contains(folder + " has no JSON Resume"), text(err));
        assertEquals("", text(out));
    }

    @Test
    void failsWhereNoTemplateCouldRun() throws IOException {
        Optional<Template> missing = ParserEvaluation.templates().stream()
                .filter(template -> !template.available())
                .findFirst();
        assumeTrue(missing.isPresent(), "every engine is installed");
        Files.writeString(folder.resolve("a-1.json"), "{}");

        int exit = run(
                "evaluate-parser",
                "--corpus",
                folder.toString(),
                "--template",
                missing.get().name());

        assertEquals(1, exit);
        assertTrue(text(err).contains("nothing was measured"), text(err));
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100);
        return Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console)
                .execute(arguments);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
