package dev.assay.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchTest {

    @TempDir
    Path folder;

    private LaunchRecords records;
    private LaunchRecord intent;
    private Path log;

    @BeforeEach
    void prepare() throws IOException {
        records = new LaunchRecords(folder);
        intent = new LaunchRecord("part", "launch-1", TestProcess.shell(), 0, 0, 7, 1007, "build");
        log = folder.resolve("part.log");
    }

    @Test
    void remembersWhatItStarted() {
        Process process = launch("sleep 30");
        try {
            assertEquals(Optional.of(process.pid()), records.find("part").map(LaunchRecord::pid));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void leavesTheCommandsOwnSettingsOut() throws Exception {
        Process process = launch("env | grep -c -E '^(ASSAY|QUARKUS)_' ; echo \"$GIVEN\"");
        process.waitFor();
        assertEquals(List.of("0", "yes"), Files.readAllLines(log));
    }

    @Test
    void keepsTheLogOfTheLastStart() throws Exception {
        launch("echo first").waitFor();
        launch("echo second").waitFor();
        assertEquals("first\n", Files.readString(folder.resolve("part.log.old")));
        assertEquals("second\n", Files.readString(log));
    }

    @Test
    void forgetsWhatCouldNotBeRead() throws IOException {
        Files.writeString(folder.resolve("part.json"), "{\"part\":");
        assertEquals(Optional.empty(), records.find("part"));
    }

    @Test
    void putsItInASessionApartFromOurs() throws Exception {
        Process process = launch("cut -d ' ' -f 6 /proc/$$/stat; echo $$");
        process.waitFor();
        List<String> lines = Files.readAllLines(log);
        assertEquals(lines.get(1), lines.get(0));
    }

    private Process launch(String script) {
        return new Launch(records)
                .start(intent, List.of("sh", "-c", script, "sh", "assay.launch=launch-1"), Map.of("GIVEN", "yes"), log);
    }
}
