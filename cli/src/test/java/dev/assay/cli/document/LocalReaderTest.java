package dev.assay.cli.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.cli.file.ResumeFile;
import dev.assay.cli.output.Failure;
import dev.assay.parserpool.ReaderUnavailable;
import dev.assay.parserpool.jail.Jail;
import dev.assay.parserpool.jail.JavaProgram;
import dev.assay.parserpool.jail.Launcher;
import dev.assay.parserpool.jail.Unjailed;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real parser, in the real jail where the machine can make one. */
class LocalReaderTest {

    private static final String RESUME = """
            Ondrine Velmark
            ondrine@lumen.example

            EXPERIENCE
            Engineer, Lumen    Jan 2019 - Present
            - Wrote the log of the store.
            """;

    private static final String PARTS =
            ".*/(resume-parser/.*|(resume-parser|pdfbox|fontbox|jsoup|jackson|rtfparserkit|commons-logging)[^/]*\\.jar)";

    @TempDir
    Path folder;

    @Test
    void readsADocumentAndTellsWhereItsWordsAre() throws IOException {
        ResumeFile file = file("cv.txt", RESUME);

        LocalResume resume = read(file);

        assertEquals("Lumen", resume.profile().at("/work/0/name").asText());
        assertTrue(resume.isOfDocument());
        assertEquals("/work/0/highlights/0 (page 1)", resume.place("/work/0/highlights/0"));
        assertEquals("/work/7/summary", resume.place("/work/7/summary"));
    }

    @Test
    void saysWhyADocumentCannotBeRead() throws IOException {
        ResumeFile file = file("cv.html", "<html><body><p style='display:none'>Ondrine</p></body></html>");

        Failure refused = assertThrows(Failure.class, () -> read(file));

        assertEquals("The page holds no text that can be seen.", refused.getMessage());
    }

    @Test
    void namesWhatIsMissingWhereThereIsNoJail() throws IOException {
        ResumeFile file = file("cv.txt", RESUME);
        LocalReader reader = new LocalReader(() -> {
            throw new ReaderUnavailable("'bwrap' is not installed here.");
        });

        Failure refused = assertThrows(Failure.class, () -> reader.read(file));

        assertEquals(
                "'bwrap' is not installed here. Or set ASSAY_DOCUMENTS_JAIL=off for files that you trust.",
                refused.getMessage());
    }

    @Test
    void startsNothingForJsonResume() throws IOException {
        ResumeFile file = file("cv.json", "{\"basics\": {\"name\": \"Ondrine\"}}");
        LocalReader reader = new LocalReader(() -> {
            throw new AssertionError("started");
        });

        LocalResume resume = reader.read(file);

        assertEquals("Ondrine", resume.profile().at("/basics/name").asText());
        assertFalse(resume.isOfDocument());
    }

    @Test
    void refusesAFileThatNoDocumentMayBe() throws IOException {
        ResumeFile file = file("cv.pdf", "%PDF-1.4");
        try (RandomAccessFile large = new RandomAccessFile(file.file().toFile(), "rw")) {
            large.setLength((20 << 20) + 1);
        }

        Failure refused = assertThrows(Failure.class, () -> read(file));

        assertEquals("larger than 20 MB, which no résumé is", refused.getMessage());
    }

    private static LocalResume read(ResumeFile file) {
        try (LocalReader reader = new LocalReader(LocalReaderTest::launcher)) {
            return reader.read(file);
        }
    }

    private static Launcher launcher() {
        List<String> classPath = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(PARTS))
                .toList();
        JavaProgram program = JavaProgram.of(classPath, "dev.assay.parser.worker.ParserWorker");
        boolean canJail = System.getenv("CI") != null
                || Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "bwrap")));
        return canJail ? Jail.of(program) : new Unjailed(program);
    }

    private ResumeFile file(String name, String text) throws IOException {
        return ResumeFile.findWithDocuments(List.of(Files.writeString(folder.resolve(name), text)))
                .get(0);
    }
}
