package dev.assay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the script starts it. */
class MainTest {

    @TempDir
    Path folder;

    @Test
    void writesTheSameDigitsInEveryLocale() throws Exception {
        Path file = Files.writeString(folder.resolve("cv.json"), "{\"basics\": {\"name\": \"Ondrine Velmark\"}}");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=fa",
                        "-Duser.country=IR",
                        "-Dassay.root=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "counterfactual",
                        file.toString())
                .redirectErrorStream(true)
                .start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        assertTrue(output.contains(" in 1 place, same"), output);
    }
}
