package dev.assay.cli.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.assay.cli.output.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    void seesThroughALinkThatIsNamedAndPassesOverOneThatIsInside() throws IOException {
        write("round/a.json", "other/b.json");
        Path link = Files.createSymbolicLink(folder.resolve("latest"), folder.resolve("round"));
        Files.createSymbolicLink(folder.resolve("round/linked"), folder.resolve("other"));
        Files.createSymbolicLink(folder.resolve("round/c.json"), folder.resolve("other/b.json"));

        ImportFiles found = ImportFiles.of(List.of(link));

        assertEquals(
                List.of(
                        new ResumeFile(link.resolve("a.json"), "a.json"),
                        new ResumeFile(link.resolve("c.json"), "c.json")),
                found.resumes());
        assertEquals(List.of("latest/linked"), names(found.passedOver()));
        Failure failure = assertThrows(Failure.class, () -> ResumeFile.findWithDocuments(List.of(link)));
        assertEquals(
                link.resolve("linked")
                        + " is a link to a folder and not followed: name that folder, or take the link away.",
                failure.getMessage());
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

    @Test
    void tellsAnArchiveOfDocumentsFromTheExportOfOnePerson() throws IOException {
        assertTrue(ImportFiles.holdsMany(archive("people.zip", "cv/a.pdf", "cv/old/Profile.csv")));
        assertTrue(ImportFiles.holdsMany(archive("three.zip", "anna/Profile.csv", "ben/Profile.csv", "cleo.pdf")));
        assertTrue(ImportFiles.holdsMany(archive("two.zip", "anna/Profile.csv", "cleo.pdf")));
        assertFalse(ImportFiles.holdsMany(archive("export.zip", "Profile.csv", "Skills.csv")));
        assertFalse(ImportFiles.holdsMany(archive("mac.zip", "Export/Profile.csv", "__MACOSX/Export/._Profile.csv")));
        assertFalse(ImportFiles.holdsMany(archive("again.zip", "Export/Positions.csv")));
        assertFalse(ImportFiles.holdsMany(Files.createDirectory(folder.resolve("folder.zip"))));
    }

    @Test
    void knowsAFileByItsEndingInWhateverLetters() throws IOException {
        write("POOL.CSV");

        assertTrue(ImportFiles.holdsMany(folder.resolve("POOL.CSV")));
        assertTrue(ImportFiles.isTable(folder.resolve("POOL.CSV")));
        assertTrue(ImportFiles.holdsMany(archive("CVS.ZIP", "a.pdf")));
    }

    private Path archive(String name, String... files) throws IOException {
        Path archive = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String file : files) {
                zip.putNextEntry(new ZipEntry(file));
            }
        }
        return archive;
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
