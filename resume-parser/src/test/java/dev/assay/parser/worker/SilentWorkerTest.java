package dev.assay.parser.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.Pdfs;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The worker as a process of its own, whose libraries log to the console all that they can. */
class SilentWorkerTest {

    private static final String ALL = """
            handlers=java.util.logging.ConsoleHandler
            .level=ALL
            java.util.logging.ConsoleHandler.level=ALL
            """;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void saysNothingAboutDocumentsOnceItIsReady() throws IOException, InterruptedException {
        // Given
        Path logging = Files.writeString(folder.resolve("logging.properties"), ALL);
        Process worker = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djava.util.logging.config.file=" + logging,
                        "-cp",
                        classPath(),
                        ParserWorker.class.getName())
                .start();
        DataInputStream answers = new DataInputStream(worker.getInputStream());
        assertEquals(Frames.READY, answers.readInt());
        InputStream complaints = worker.getErrorStream();
        complaints.skipNBytes(complaints.available());

        // When
        try (DataOutputStream documents = new DataOutputStream(worker.getOutputStream())) {
            send(documents, "cv.pdf", Pdfs.of(pen -> pen.write(50, 60, "Ondrine Velmark")));
        }

        // Then
        assertEquals(Answers.PARSED, answers.readByte());
        answers.readNBytes(answers.readInt());
        assertEquals("", new String(complaints.readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, worker.waitFor());
    }

    /** Without what only tests have: logging would go through it, to nowhere. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("slf4j"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void send(DataOutputStream documents, String name, byte[] content) throws IOException {
        documents.writeInt(name.length());
        documents.writeBytes(name);
        documents.writeInt(content.length);
        documents.write(content);
    }
}
