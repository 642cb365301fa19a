package dev.assay.parser.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An archive is what its directory says, to us as to the program in which a recruiter opens it. */
class SafeZipTest {

    private static final int END_RECORD = 22;

    @Test
    void readsWhatTheDirectoryLists() throws IOException {
        SafeZip zip = SafeZip.open(Zips.of(files("a.xml", "seen", "b/c.xml", "more")), name -> name.equals("a.xml"));

        assertEquals(List.of("a.xml", "b/c.xml"), zip.names());
        assertArrayEquals(
                "seen".getBytes(StandardCharsets.UTF_8), zip.file("a.xml").orElseThrow());
        assertEquals(1, zip.files().size());
    }

    @Test
    void readsNoFileThatTheDirectoryDoesNotList() throws IOException {
        // Given: a second file of the name, behind the first, of which the directory knows nothing.
        byte[] seen = Zips.of(files("a.xml", "seen"));
        byte[] unseen = Zips.of(files("a.xml", "unseen"));
        int directory = directory(seen);
        byte[] both = joined(
                Arrays.copyOf(seen, directory),
                Arrays.copyOf(unseen, directory(unseen)),
                Arrays.copyOfRange(seen, directory, seen.length));
        bytes(both).putInt(both.length - END_RECORD + 16, directory + directory(unseen));

        // When
        SafeZip zip = SafeZip.open(both, name -> true);

        // Then
        assertArrayEquals(
                "seen".getBytes(StandardCharsets.UTF_8), zip.file("a.xml").orElseThrow());
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        byte[] zip = renamed(Zips.of(files("a.xml", "seen", "b.xml", "unseen")), "b.xml", "a.xml");

        Unreadable refused = assertThrows(Unreadable.class, () -> SafeZip.open(zip, name -> true));

        assertEquals(Unreadable.Reason.DAMAGED, refused.reason());
    }

    @Test
    void refusesAFileThatCallsItselfOtherwise() throws IOException {
        byte[] zip = Zips.of(files("a.xml", "seen"));
        zip[30] = 'b';

        assertThrows(Unreadable.class, () -> SafeZip.open(zip, name -> true));
    }

    @Test
    void refusesWhatIsDamaged() throws IOException {
        byte[] zip = Zips.of(files("a.xml", "seen and read"));
        for (int i = 0; i < zip.length; i++) {
            byte[] cut = Arrays.copyOf(zip, i);
            assertThrows(Unreadable.class, () -> SafeZip.open(cut, name -> true), "cut at " + i);
        }
        zip[36] ^= 0x55;
        assertThrows(Unreadable.class, () -> SafeZip.open(zip, name -> true));
    }

    private static Map<String, String> files(String... namesAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1]);
        }
        return files;
    }

    private static int directory(byte[] zip) {
        return bytes(zip).getInt(zip.length - END_RECORD + 16);
    }

    private static ByteBuffer bytes(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] joined(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] renamed(byte[] zip, String from, String to) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
