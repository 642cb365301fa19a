package dev.assay.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.Main;
import dev.assay.cli.output.Console;
import dev.assay.cli.output.Failure;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LostOutputTest {

    private static final int NO_READER = 141;

    @TempDir
    Path folder;

    private Path err;

    @BeforeEach
    void prepare() {
        err = folder.resolve("err");
    }

    @Test
    void failsWhereTheResultCannotBeWritten() throws Exception {
        Process process =
                command("--help").redirectOutput(new File("/dev/full")).start();

        assertEquals(1, process.waitFor());
        assertEquals("assay: the output could not be written, at least not all of it.\n", Files.readString(err));
    }

    @Test
    void endsWithoutAWordWhereNobodyReads() throws Exception {
        Process process = command("--help").start();
        process.getInputStream().close();

        assertEquals(NO_READER, process.waitFor());
        assertEquals("", Files.readString(err));
    }

    @Test
    void failsAlsoWhereNobodyReadsWhatFailed() throws Exception {
        Files.writeString(folder.resolve("rubric.yaml"), "version: 1.0.0\n");

        Process process = command("rubric", "lint", folder.toString()).start();
        process.getInputStream().close();

        assertEquals(1, process.waitFor());
    }

    @Test
    void saysWhatToDoAboutAKeyThatNobodySaw() throws IOException {
        PrintStream full = new PrintStream(Files.newOutputStream(Path.of("/dev/full")), true, StandardCharsets.UTF_8);
        Console console = new Console(full, new PrintStream(OutputStream.nullOutputStream()), 80);
        CommandLine line = Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console);
        KeyCommand key = line.getSubcommands().get("key").getCommand();

        Failure failure = assertThrows(
                Failure.class,
                () -> key.show(new ObjectMapper().readTree("{\"id\": \"k7\", \"key\": \"assay_x\"}"), false));

        assertTrue(failure.getMessage().contains("`assay key rotate k7 --overlap 0`"), failure.getMessage());
    }

    private ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        // With it, Java says a word of its own.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }
}
