package dev.assay.cli.command.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.cli.Commands;
import dev.assay.cli.command.AssayCommand;
import dev.assay.cli.output.Console;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    private static final ObjectMapper ONE_DOCUMENT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void refusesAFolderInPlaceOfAFileBeforeItMeasures() {
        assertEquals(1, run("--json", folder.toString()));
        assertEquals("assay: cannot write " + folder + ": it is a folder.\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void refusesAPlaceThatItMayNotWriteToBeforeItMeasures() throws IOException {
        Path readOnly = Files.createDirectory(folder.resolve("read-only"));
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(readOnly), "root may write everywhere");
        Path file = readOnly.resolve("figures.json");

        assertEquals(1, run("--json", file.toString()));
        assertEquals(
                "assay: cannot write " + file + ": you have no permission to.\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void sendsOneDocumentThroughAPipe() throws Exception {
        // Given
        writeCorpus();
        Path pipe = folder.resolve("figures");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        // Open for both, since a pipe that nobody reads cannot be opened for writing and one that nobody writes ends.
        try (RandomAccessFile ends = new RandomAccessFile(pipe.toFile(), "rw");
                FileInputStream reader = new FileInputStream(ends.getFD())) {
            // When
            int exit = run("--leave-one-author-out", "--json", pipe.toString());

            // Then
            assertEquals(0, exit, err.toString(StandardCharsets.UTF_8));
            byte[] sent = new byte[reader.available()];
            assertEquals(sent.length, reader.read(sent));
            JsonNode figures = ONE_DOCUMENT.readTree(sent);
            assertTrue(figures.path("leaveOneAuthorOut").isObject(), figures.toString());
        }
    }

    /** Two authors with three résumés each, of different strength. */
    private void writeCorpus() throws IOException {
        List<String> work = List.of(
                "Used Kafka for the order events.",
                "Ran a Kafka cluster of nine brokers for two years.",
                "Wrote our Raft library with joint-consensus membership; it runs 300 shards.");
        for (String author : List.of("a", "b")) {
            for (int i = 0; i < work.size(); i++) {
                String id = author + "-" + i;
                Files.writeString(
                        folder.resolve(id + ".json"), "{\"work\": [{\"highlights\": [\"" + work.get(i) + "\"]}]}");
                String label =
                        "{\"id\": \"%s\", \"systems\": %d, \"infra\": %d, \"enterprise_data\": 0, \"overall\": %d}%n";
                Files.writeString(
                        folder.resolve("labels.jsonl"),
                        label.formatted(id, i, i, 9 * i),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        }
    }

    private int run(String... options) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100);
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        all[0] = "evaluate";
        all[1] = "--corpus";
        all[2] = folder.toString();
        return Commands.of(new AssayCommand(folder, console, Clock.systemUTC()), console)
                .execute(all);
    }
}
