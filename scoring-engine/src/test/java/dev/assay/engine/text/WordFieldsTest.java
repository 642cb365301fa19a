package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFieldsTest {
    private static final List<String> CORE = List.of("watermark*", "redo log");
    private static final List<String> BESIDE = List.of("(replay*|re read*)", "order*", "log", "gap", "table");

    private final Lexicon lexicon = new Lexicon();
    private final WordFields<String> fields = new WordFields<>(lexicon);

    WordFieldsTest() {
        fields.add(CORE, BESIDE, 3, "capture");
    }

    private List<Spread<String>> read(String text, int... unmeant) {
        BitSet excluded = new BitSet();
        for (int token : unmeant) {
            excluded.set(token);
        }
        return fields.find(lexicon.read(Tokenizer.tokens(text)), excluded);
    }

    private List<String> found(String text, int... unmeant) {
        return read(text, unmeant).stream()
                .map(spread -> Spreads.words(spread, Tokenizer.tokens(text), text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Gaps are found by a watermark and tables replayed; Gaps|watermark|tables|replayed",
                "Replays the redo log in order; Replays|redo log|order",
                "Watermarks of 40 tables tell each gap; Watermarks|tables|gap",
            })
    void findsItsWordsInAnyOrder(String text, String words) {
        assertEquals(List.of(words), found(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ordered tables without a gap, replayed; no core",
                "A watermark on each table; too few",
                "Watermarks, watermarks and a watermarked table; the same entry again",
                "Read the redo log of a table; a word counts once",
                "A watermark one two three four five six seven eight nine ten one two three four five six seven eight nine ten"
                        + " one two three four five gap in a table; too far apart"
            })
    void needsACoreAndEnoughOthersNearIt(String text, String why) {
        assertEquals(List.of(), found(text), why);
    }

    @Test
    void leavesOutWhatIsNotMeant() {
        assertEquals(List.of("watermark|gap|table"), found("A watermark for the gap of a table"));
        assertEquals(List.of(), found("A watermark for the gap of a table", 4));
    }

    @Test
    void isJudgedByItsCoreWord() {
        Spread<String> spread = read("Gaps and tables by a watermark").get(0);

        assertEquals(new Extent(5, 6), spread.head());
    }

    @Test
    void knowsItsWords() {
        assertTrue(fields.knows("gap"));
        assertFalse(fields.knows("garden"));
    }
}
