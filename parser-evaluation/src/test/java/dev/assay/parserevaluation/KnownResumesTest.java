package dev.assay.parserevaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownResumesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"[], no JSON Resume: not an object", "'', no JSON Resume: not an object", "{, not JSON: "})
    void namesTheFileThatIsNoResume(String content, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("a-1.json"), content);

        UnusableCorpus refusal = assertThrows(UnusableCorpus.class, () -> KnownResumes.read(folder));

        assertTrue(refusal.getMessage().startsWith(file + " is " + what), refusal.getMessage());
    }

    @Test
    void readsAFileThatBeginsWithAByteOrderMark() throws IOException {
        Files.writeString(folder.resolve("a-1.json"), "\uFEFF{\"basics\": {\"phone\": \"+49 30 5550 1234\"}}");

        assertEquals(1, KnownResumes.read(folder).size());
    }
}
