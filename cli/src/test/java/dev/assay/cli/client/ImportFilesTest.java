package dev.assay.cli.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    @TempDir
    Path folder;

    @Test
    void findsInAFolderWhatHoldsMany() throws IOException {
        write("cv.pdf", "a.json", "pool.ndjson", "round/LIST.CSV", "round/old.zip");

        ImportFiles found = ImportFiles.of(List.of(folder));

        assertEquals(
                List.of("a.json", "cv.pdf"),
                names(found.resumes().stream().map(ResumeFile::file).toList()));
        assertEquals(List.of("pool.ndjson", "round/LIST.CSV", "round/old.zip"), names(found.many()));
        assertEquals(List.of(), found.passedOver());
    }

    @Test
    void namesWhatItPassesOver() throws IOException {
        write("cv.pdf", "cv.doc", "README.md", "export/Profile.csv", "export/Skills.csv");

        assertEquals(
                List.of("README.md", "cv.doc", "export/Profile.csv", "export/Skills.csv"),
                names(ImportFiles.of(List.of(folder)).passedOver()));
    }

    @Test
    void doesNotSeeWhatProgramsLeave() throws IOException {
        write("cv.docx", "._cv.docx", "~$cv.docx", ".DS_Store", ".git/a.json", "__MACOSX/cv.docx");

        ImportFiles found = ImportFiles.of(List.of(folder));

        assertEquals(
                List.of("cv.docx"),
                names(found.resumes().stream().map(ResumeFile::file).toList()));
        assertEquals(List.of(), found.passedOver());
    }

    @Test
    void goesOnBesideAFolderThatCannotBeRead() throws IOException {
        // Given
        write("closed/b.json", "open/a.json");
        Path closed = folder.resolve("closed");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(closed), "this user may read everything");

        // When
        ImportFiles found = ImportFiles.of(List.of(folder));

        // Then
        assertEquals(List.of("closed"), names(found.unreadable()));
        assertEquals(1, found.resumes().size());
        assertThrows(Failure.class, () -> ResumeFile.find(List.of(folder)));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void takesTheFilesThatAreNamedAsTheyAre() throws IOException {
        write("resume", "pool.csv");

        ImportFiles found = ImportFiles.of(List.of(folder.resolve("resume"), folder.resolve("pool.csv")));

        assertEquals("resume", found.resumes().get(0).externalId());
        assertEquals(List.of("pool.csv"), names(found.many()));
        assertThrows(Failure.class, () -> ImportFiles.of(List.of(folder.resolve("none"))));
    }

    private void write(String... names) throws IOException {
        for (String name : names) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "{}");
        }
    }

    private List<String> names(Collection<Path> paths) {
        return paths.stream().map(path -> folder.relativize(path).toString()).toList();
    }
}
