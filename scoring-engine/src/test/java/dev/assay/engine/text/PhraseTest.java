package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
    private static boolean matches(String phrase, String text) {
        PhraseIndex<String> index = new PhraseIndex<>();
        index.add(Phrase.parse(phrase), phrase);
        return !index.find(Pronouns.marked(Tokenizer.tokens(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "check point; wrote check-points",
                "check point; wrote checkpoints",
                "checkpoint; wrote check-pointS",
                "cache; three caches",
                "(lost|dead) node ... resum*; a dead node no longer stops us, it resumes",
                "(live)? migrat*; migrated it live",
                "(live)? migrat*; live migration",
                "# gpu; 1,024 GPUs",
                "# gpu; thirty GPUs",
                "pre empted; pre-empted jobs",
                "c++; modern C++ code",
                "(a|) raft; raft",
                "our own card; on our own cards",
                "outage ... my pager; an outage at night rang her pager",
                "(i wrote|mine) ... parser; code I wrote for the parser",
                "i/o path; the I/O path"
            })
    void findsEverySpelling(String phrase, String text) {
        assertEquals(true, matches(phrase, text), phrase + " in " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "raft; draft rafting",
                "(lost|dead) node ... resum*; a dead node one two three four five six seven resumed",
                "resum*; result",
                "# gpu; many GPUs",
                "data plane; data plan",
                "our own card; on their own cards"
            })
    void findsNothingElse(String phrase, String text) {
        assertEquals(false, matches(phrase, text), phrase + " in " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "(open", "... raft", "raft ...", "re*", "(a (b))", "(x)?", "()"})
    void rejectsWhatIsNoPhrase(String text) {
        assertThrows(IllegalArgumentException.class, () -> Phrase.parse(text));
    }

    @Test
    void knowsItsWordsAndBeginnings() {
        PhraseIndex<String> index = new PhraseIndex<>();
        index.add(Phrase.parse("(lost) node ... resum*"), "");

        assertEquals(true, index.knows("node") && index.knows("resumption"));
        assertEquals(false, index.knows("nod") || index.knows("res"));
    }
}
