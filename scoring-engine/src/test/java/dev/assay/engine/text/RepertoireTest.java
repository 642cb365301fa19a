package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepertoireTest {
    private static final int JAVA_OF_UNICODE_13 = 17;

    @Test
    void knowsTheCharactersOfUnicode13AndNoOthers() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(codePoint -> Repertoire.knows(codePoint) != isOld(codePoint))
                .mapToObj("U+%04X"::formatted)
                .toList();

        assertEquals(List.of(), wrong);
    }

    /** A later JVM knows more characters, but none less; those it has beyond the table are new ones. */
    private static boolean isOld(int codePoint) {
        if (codePoint >= 0xE0000 && codePoint < 0xE1000) {
            return true;
        }
        boolean assigned = Character.getType(codePoint) != Character.UNASSIGNED;
        return Runtime.version().feature() == JAVA_OF_UNICODE_13 ? assigned : assigned && Repertoire.knows(codePoint);
    }

    @Test
    void leavesWhatIsInvisibleToWhoeverLooksForIt() {
        String disguised = "Ka\uDB40\uDC80fk\uDB40\uDC81a";

        assertSame(disguised, Repertoire.of(disguised));
    }

    /** Of the most that a body may hold; each sign moving all behind it would take minutes. */
    @Test
    void readsATextOfUnknownCharacters() {
        String unknown = "\u0378".repeat(4_000_000);

        assertEquals("\uFFFD".repeat(4_000_000), Repertoire.of(unknown));
    }

    @Test
    void keepsEachOffset() {
        String text = "Ran Kafka\uD837\uDF00 for \uA7CB years, \uD83E\uDEE0.";

        String known = Repertoire.of(text);

        assertEquals("Ran Kafka\uFFFD\uFFFD for \uFFFD years, \uFFFD\uFFFD.", known);
    }

    @Test
    void leavesATextOfKnownCharactersAlone() {
        String text = "Größe, 東京, 🚀 and half a \uD83D.";

        assertSame(text, Repertoire.of(text));
    }
}
