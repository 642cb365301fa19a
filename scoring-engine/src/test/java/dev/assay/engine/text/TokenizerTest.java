package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
    private static String words(String text) {
        return String.join("|", Tokenizer.tokens(text).stream().map(Token::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Wrote C++ and C# on .NET; wrote|c++|and|c#|on|.net",
                "10k+ users, 2.3 PB, 1,024 H100s; 10k|users|2.3|pb|1,024|h100s",
                "99.95 % of Xero's I/O didn't wait; 99.95|%|of|xero|i|o|didnt|wait",
                "p99 < 5 ms; p99|5|ms",
                "STRASSE Straße ﬁle ½; strasse|strasse|file|1|2",
                "1'000'000 rows, 5\u2019000, 12'34 and 1234'5678; 1,000,000|rows|5,000|12|34|and|1234|5678",
                "1,00,000 and 12,50,000.5 and 1,20,00,000; 1,00,000|and|12,50,000.5|and|1,20,00,000",
                "16,32,128 and 5,10,20 and 1,00,0000; 16|32,128|and|5|10|20|and|1|00|0000",
                "10^9 and w^x and 10^x; 10^9|and|w|x|and|10|x"
            })
    void cutsWordsNumbersAndSigns(String text, String expected) {
        assertEquals(expected, words(text));
    }

    @Test
    void readsEveryUnicodeFormAlike() {
        String text = "Café résumé ﬁne ½ Å ﷺ Ελλάδα ΣΊΣΥΦΟΣ";
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertEquals(words(text), words(Normalizer.normalize(text, form)), form.name());
        }
    }

    /** Each one alone, twice, and between spaces and letters. */
    @Test
    void readsAnyCharacterWithoutAnEmptyWord() {
        List<String> wrong = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .filter(sign ->
                        !Tokenizer.tokens(sign + " 5 " + sign + sign + " a" + sign + sign + "b " + sign).stream()
                                .allMatch(token -> isReadable(token)))
                .map(sign -> "U+%04X".formatted(sign.codePointAt(0)))
                .toList();

        assertEquals(List.of(), wrong);
    }

    private static boolean isReadable(Token token) {
        return !token.text().isEmpty() && !token.key().isEmpty() && token.start() < token.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\u2019", "\u2018", "\u02bc"})
    void readsEveryApostropheAlike(String apostrophe) {
        String text = "Xero's log didn't wait ' for the '90s";

        assertEquals("xero|log|didnt|wait|for|the|90s", words(text.replace("'", apostrophe)));
    }

    @Test
    void leavesOutWhatCannotBeSeen() {
        assertEquals("raft", words("Ra\u200bft\u2060"));
        assertEquals("raft", words("Raft" + new String(Character.toChars(0xE0041))));
    }

    @Test
    void pointsIntoTheSource() {
        String text = "Ran Ka\u0301fka\u2019s log";

        Token token = Tokenizer.tokens(text).get(1);

        assertEquals("kafka", token.text());
        assertEquals("Ka\u0301fka\u2019s", text.substring(token.start(), token.end()));
    }

    @Test
    void knowsWhereSentencesAndClausesEnd() {
        List<Token.Joint> joints = Tokenizer.tokens("One, e.g. two. Three-four; five/six • seven vs. eight").stream()
                .map(Token::joint)
                .toList();

        assertEquals(
                List.of(
                        Token.Joint.SENTENCE,
                        Token.Joint.COMMA,
                        Token.Joint.GLUED,
                        Token.Joint.ABBREVIATION,
                        Token.Joint.SENTENCE,
                        Token.Joint.HYPHEN,
                        Token.Joint.CLAUSE,
                        Token.Joint.GLUED,
                        Token.Joint.SENTENCE,
                        Token.Joint.SPACE,
                        Token.Joint.ABBREVIATION),
                joints);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6M orders/s. Next", "speed-up of 3.2x. Next", "a b c. Next"})
    void endsASentenceBehindALetterThatIsNoInitial(String text) {
        List<Token> tokens = Tokenizer.tokens(text);

        assertEquals(Token.Joint.SENTENCE, tokens.get(tokens.size() - 1).joint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"with J. Next", "the U.S. Next", "Jean-P. Next"})
    void endsNoSentenceBehindAnInitial(String text) {
        List<Token> tokens = Tokenizer.tokens(text);

        assertEquals(Token.Joint.ABBREVIATION, tokens.get(tokens.size() - 1).joint());
    }

    @Test
    void neverEndsASentenceAtALineBreak() {
        List<Token> tokens = Tokenizer.tokens("Wrote the log\nand ran it");

        assertEquals(Token.Joint.SPACE, tokens.get(3).joint());
    }
}
