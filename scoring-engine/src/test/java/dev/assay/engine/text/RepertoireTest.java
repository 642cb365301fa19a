package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepertoireTest {
    private static final int JAVA_OF_UNICODE_13 = 17;
    private static final String AS_READ_BY_JAVA_17 = "dfbf00fca26c1da28903656b598892febb43739441efec58b2c6bff9f016cf39";

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

    /** Whatever JVM runs this: a version of Unicode may also move a character that an older one knows. */
    @Test
    void readsEachOfThemAsUnicode13Did() throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(Repertoire::knows)
                .forEach(codePoint -> digest.update(reading(codePoint).getBytes(StandardCharsets.UTF_8)));

        assertEquals(AS_READ_BY_JAVA_17, HexFormat.of().formatHex(digest.digest()));
    }

    /** What the engine asks about a character: its plain form with case and marks, and what kind of sign that is. */
    private static String reading(int codePoint) {
        FoldedText folded = FoldedText.of("a" + Character.toString(codePoint));
        String script = codePoint > Character.MAX_VALUE && !isLatin(codePoint)
                ? ""
                : Character.UnicodeScript.of(codePoint).name();
        return codePoint
                + folded.text(0, folded.length())
                + script
                + isMark(codePoint)
                + Character.isLetter(codePoint)
                + Character.isDigit(codePoint)
                + Invisible.isSpace(codePoint)
                + Invisible.isInvisible(codePoint);
    }

    private static boolean isLatin(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
    }

    private static boolean isMark(int codePoint) {
        return Character.toString(codePoint).matches("\\p{M}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u1734", "\uD805\uDF1E"})
    void takesTwoMarksThatLaterVersionsWidenedForMarks(String mark) {
        assertEquals("raft", Tokenizer.tokens("Ra" + mark + "ft").get(0).text());
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
