package dev.assay.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TogetherTest {
    private static List<String> found(String group, String text) {
        Lexicon lexicon = new Lexicon();
        Together<String> groups = new Together<>(lexicon);
        groups.add(Together.parts(group), "x");
        List<Token> tokens = Tokenizer.tokens(text);
        return groups.find(lexicon.read(tokens)).stream()
                .map(spread -> Spreads.words(spread, tokens, text))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(bot|assistant) & undo*; The bot may undo it; bot|undo",
                "(bot|assistant) & undo*; Undo what the assistant did; Undo|assistant",
                "bot & undo & (log|ledger); In the ledger we undo what a bot did; ledger|undo|bot",
                "eval & assistant & pipeline; Built an eval pipeline that grades the assistant; eval|pipeline|assistant",
                "bot & undo; The bot did one thing, then a bot could undo; bot|undo"
            })
    void findsTheNarrowestPlaceInAnyOrder(String group, String text, String place) {
        assertEquals(List.of(place), found(group, text));
    }

    @Test
    void mixesNoPartsOfTwoGroupsThatTellTheSame() {
        Lexicon lexicon = new Lexicon();
        Together<String> groups = new Together<>(lexicon);
        groups.add(List.of("bot", "undo"), "x");
        groups.add(List.of("log", "replay"), "x");

        List<Spread<String>> mixed = groups.find(lexicon.read(Tokenizer.tokens("The bot did a replay")));

        assertEquals(List.of(), mixed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bot & undo; The bot did it",
                "lost lost & lost; What was lost lost us a day",
                "bot & undo; A bot and one two three four five six seven eight nine ten one two three four five six seven eight"
                        + " nine ten one two three undo"
            })
    void needsEveryPartApartAndNear(String group, String text) {
        assertEquals(List.of(), found(group, text));
    }
}
