package dev.assay.profile.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.profile.archive.Archives.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnpackingTest {

    private static final byte[] TEXT = "An engineer. ".repeat(400).getBytes(StandardCharsets.UTF_8);

    private final byte[] archive = Archives.of(Map.of("a.txt", TEXT));

    @Test
    void givesTheFileWhereverThePiecesEnd() {
        for (int piece = 1; piece < 90; piece += 8) {
            assertArrayEquals(TEXT, unpacked(piece));
        }
    }

    @Test
    void stopsWhereThereIsMoreThanTheDirectorySays() {
        Archives.patch(archive, "a.txt", Field.SIZE, 100);

        assertRefused("It has more bytes than the directory of the archive says.");
    }

    @Test
    void refusesAFileOfWhichThereIsLessOrWhichIsAnother() {
        Archives.patch(archive, "a.txt", Field.SIZE, TEXT.length + 1);
        assertRefused("It is damaged.");

        Archives.patch(archive, "a.txt", Field.SIZE, TEXT.length);
        archive[60] ^= 1;
        assertRefused("It is damaged.");
    }

    @Test
    void refusesAHeaderThatSaysSomethingElse() {
        archive[8] = 0;

        assertRefused("It is not where the directory of the archive says.");
    }

    @Test
    void doesNotEvenTryWhatIsNoPlainFile() {
        assertUntried("The file is encrypted.", Field.FLAGS, 1);
        assertUntried("It is a link to another file; links are not followed.", Field.MODE, 0xA1FF);
        assertUntried("It is not a regular file.", Field.MODE, 0x1000);
        assertUntried("Its compression method is not supported; use deflate.", Field.METHOD, 14);
        assertUntried("Its compression ratio is over 1:120, which no document has.", Field.SIZE, 19 << 20);
    }

    @Test
    void doesNotEvenTryWhatIsNamedOutOfTheArchive() {
        for (String name : new String[] {"/etc/a.txt", "../a.txt", "in/../../a.txt", "in\\..\\a.txt", "C:\\a.txt"}) {
            ArchiveEntry entry = Archives.entries(Archives.named(name)).get(0);
            assertEquals(
                    "Its path is outside the archive.",
                    assertThrows(EntryRefused.class, entry::check).getMessage(),
                    name);
        }
    }

    private void assertUntried(String why, Field field, int value) {
        byte[] changed = archive.clone();
        Archives.patch(changed, "a.txt", field, value);
        ArchiveEntry entry = Archives.entries(changed).get(0);
        assertEquals(why, assertThrows(EntryRefused.class, entry::check).getMessage());
    }

    private void assertRefused(String why) {
        assertEquals(why, assertThrows(EntryRefused.class, () -> unpacked(64)).getMessage());
    }

    private byte[] unpacked(int piece) {
        ArchiveEntry entry = Archives.entries(archive).get(0);
        try (Unpacking unpacking = new Unpacking(entry)) {
            for (int from = (int) entry.offset(); from < entry.end(); from += piece) {
                unpacking.add(Arrays.copyOfRange(archive, from, (int) Math.min(entry.end(), from + piece)));
            }
            return unpacking.content();
        }
    }
}
