package dev.assay.cli.command.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.Commands;
import dev.assay.cli.Main;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.launcher.FakeBuild;
import dev.assay.cli.output.Console;
import dev.assay.cli.process.Termination;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real database, and services that are only there. */
class BackupCommandTest {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private FakeBuild build;
    private Path backup;

    @BeforeEach
    void start() throws IOException {
        build = new FakeBuild(folder.resolve("root"));
        backup = folder.resolve("backups/monday");
        int exitCode = run(
                "up",
                "--gateway-port=" + build.ports().gateway(),
                "--profile-port=" + build.ports().profile(),
                "--scoring-port=" + build.ports().scoring());
        assertEquals(0, exitCode, said());
    }

    @AfterEach
    void stop() {
        assertEquals(0, run("down"));
    }

    @Test
    void startsAgainWhatRanAndLeavesNothingWhenItIsTerminated() throws Exception {
        // The copy is broken off between two files, so that after one of these there is always another to come.
        largeFile("first");
        largeFile("second");
        Process process = process("backup", backup.toString());
        try (BufferedReader err = process.errorReader()) {
            assertTrue(err.lines().anyMatch(line -> line.startsWith("Copying")));

            Termination.signal(process.pid(), "TERM");

            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "ends");
        }
        assertEquals(TERMINATED, process.exitValue());
        assertFalse(Files.exists(backup.resolveSibling("monday.part")));
        assertFalse(Files.exists(backup));
        assertEquals(0, run("status"), said());
    }

    @Test
    void startsAgainWhatRanAndKeepsACompleteCopyWhenItIsTerminatedAfterIt() throws Exception {
        Process process = process("backup", backup.toString());
        try (BufferedReader out = process.inputReader();
                BufferedReader err = process.errorReader()) {
            assertTrue(out.lines().anyMatch(line -> line.startsWith("The backup is in")));

            Termination.signal(process.pid(), "TERM");

            assertTrue(process.waitFor(90, TimeUnit.SECONDS), "ends");
            String told = err.lines().collect(Collectors.joining("\n"));
            assertTrue(told.contains("Ending as soon as what ran before runs again"), told);
        }
        assertEquals(TERMINATED, process.exitValue());
        assertTrue(Files.exists(backup));
        assertEquals(0, run("status"), said());
    }

    @Test
    void stopsNothingForABackupThatCannotBe() throws IOException {
        Files.createDirectories(backup.resolveSibling("monday.part"));
        said.reset();

        int exitCode = run("backup", backup.toString());

        assertEquals(1, exitCode);
        assertFalse(said().contains("stopped"), said());
        assertEquals(0, run("status"));
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        Console console = new Console(out, out, 100);
        AssayCommand assay = new AssayCommand(build.root(), console, Clock.systemUTC());
        return Commands.of(assay, console).execute(atHome(arguments).toArray(String[]::new));
    }

    private Process process(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Dassay.root=" + build.root(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(atHome(arguments));
        return new ProcessBuilder(command).start();
    }

    private void largeFile(String name) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(data().resolve(name).toFile(), "rw")) {
            file.setLength(256L << 20);
        }
    }

    /** PostgreSQL ignores a file here that it does not know. */
    private Path data() throws IOException {
        Path postgres = folder.resolve("home/postgres");
        Path moved = postgres.resolve("place");
        return (Files.exists(moved) ? Path.of(Files.readString(moved).strip()) : postgres).resolve("data");
    }

    private List<String> atHome(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home=" + folder.resolve("home"));
        return all;
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
