package dev.assay.cli.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void findsTheComplaintOfTheDatabase() throws IOException {
        assertEquals("could not write: No space left on device", reason("""
                        2026-11-22 18:11:33.591 UTC [1] LOG:  starting
                        2026-11-22 18:11:33.592 UTC [1] FATAL:  could not write: No space left on device
                        2026-11-22 18:11:33.593 UTC [1] LOG:  shut down
                        """));
    }

    @Test
    void findsTheInnermostReasonOfAService() throws IOException {
        assertEquals("Failed to start: no password was given", reason("""
                        {"level":"INFO","message":"hello"}
                        {"level":"ERROR","message":"Failed to start","exception":{"message":"outer",\
                        "causedBy":{"exception":{"message":"no password was given"}}}}
                        {"level":"INFO","message":"stopped"}
                        """));
    }

    @Test
    void takesTheLastLineWhereNobodyComplains() throws IOException {
        assertEquals("Unrecognized option: -Xmy", reason("Unrecognized option: -Xmy\n"));
    }

    @Test
    void saysThatTheLogIsEmpty() throws IOException {
        assertEquals("it said nothing", reason(""));
    }

    private String reason(String log) throws IOException {
        return LogTail.reason(Files.writeString(folder.resolve("part.log"), log));
    }
}
