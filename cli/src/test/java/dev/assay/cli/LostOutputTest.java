package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
