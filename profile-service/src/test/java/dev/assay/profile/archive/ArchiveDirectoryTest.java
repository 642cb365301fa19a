package dev.assay.profile.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.profile.archive.Archives.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchiveDirectoryTest {

    @Test
    void listsTheFilesInTheOrderInWhichTheyStand() {
        assertEquals(
                List.of("b.txt", "in/a.txt"),
                Archives.entries(Archives.named("b.txt", "in/", "in/a.txt")).stream()
                        .map(ArchiveEntry::path)
                        .toList());
    }

    @Test
    void survivesBeingKept() {
        ArchiveEntry entry = Archives.entries(Archives.named("résumé.txt")).get(0);

        assertEquals(entry, ArchiveEntry.parse(entry.json().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void refusesWhatIsNoArchiveOrHalfOfOne() {
        byte[] archive = Archives.named("a.txt", "b.txt");

        assertRefused("not a ZIP archive", new byte[100]);
        assertRefused("not a ZIP archive", Arrays.copyOf(archive, archive.length - 1));
        assertRefused("damaged", Arrays.copyOfRange(archive, 5, archive.length));
    }

    @Test
    void refusesFilesThatLieUponEachOther() {
        byte[] archive = Archives.named("a.txt", "b.txt");
        Archives.patch(archive, "b.txt", Field.OFFSET, 3);

        assertRefused("directory of the archive is damaged", archive);
    }

    @Test
    void refusesMoreFilesThanAreTaken() {
        byte[] archive = Archives.named("a.txt", "b.txt", "c.txt");

        ArchiveRefused refused =
                assertThrows(ArchiveRefused.class, () -> ArchiveDirectory.find(archive, archive.length, 2));

        assertTrue(refused.getMessage().contains("at most 2 files; this one has 3"), refused.getMessage());
    }

    @Test
    void passesOverWhatNobodyMeantAndRefusesOnePersonsExport() {
        assertEquals(
                List.of("cv/a.pdf"),
                Folder.documents(Archives.entries(Archives.named(
                                ".DS_Store", "README.md", "__MACOSX/cv/._a.pdf", "cv/a.pdf", "cv/Thumbs.db")))
                        .stream()
                        .map(ArchiveEntry::path)
                        .toList());
        for (String folder : new String[] {"", "export/"}) {
            List<ArchiveEntry> export = Archives.entries(
                    Archives.named(folder + "Skills.csv", folder + "Profile.csv", folder + "Articles/x.html"));
            assertTrue(assertThrows(ArchiveRefused.class, () -> Folder.documents(export))
                    .getMessage()
                    .contains("POST /api/v1/documents"));
        }
        List<ArchiveEntry> people = Archives.entries(Archives.named("a/Profile.csv", "b.pdf"));
        assertEquals(2, Folder.documents(people).size());
    }

    private static void assertRefused(String why, byte[] archive) {
        ArchiveRefused refused = assertThrows(ArchiveRefused.class, () -> Archives.entries(archive));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }
}
