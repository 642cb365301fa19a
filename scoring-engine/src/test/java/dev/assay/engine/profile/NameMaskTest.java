package dev.assay.engine.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.engine.text.Token;
import dev.assay.engine.text.Tokenizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameMaskTest {
    /** The text with names masked, one line for each sentence. */
    private static String masked(String text, String... names) {
        NameMask mask = new NameMask(Set.of("kafka")::contains);
        List.of(names).forEach(name -> mask.add(name, false));
        return mask.mask(text, Tokenizer.tokens(text)).stream()
                .map(token -> (token.joint() == Token.Joint.SENTENCE ? "|" : " ") + token.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zyx", "Zyx Inc.", "Zyx Inc", "Zyx Co.", "Yahoo!", "Zyx GmbH"})
    void endsTheSentenceBehindANameHoweverItIsSpelt(String name) {
        String text = "A talk at " + name + (name.endsWith(".") ? "" : ".") + " Wrote the log";

        assertEquals("|a talk at <name>|wrote the log", masked(text, name));
    }

    @ParameterizedTest
    @CsvSource({"Acme Zyx Inc., Acme Zyx Inc", "Acme Zyx Inc, Acme Zyx Inc."})
    void readsTwoSpellingsOfANameAlikeInEitherOrder(String first, String second) {
        String text = "Worked at Acme Zyx Inc. on a log. A talk at Acme Zyx Inc. Wrote it";

        assertEquals("|worked at <name> on a log|a talk at <name>|wrote it", masked(text, first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Zyx Inc.; Left Zyx Inc.. On call; |left <name>|on call",
                "Zyx Inc.; Left Zyx Inc., on call; |left <name> on call",
                "Zyx Inc.; Ran Zyx Inc. Kafka; |ran <name> kafka",
                "Zyx Inc.; Left Zyx Inc. Moved Kafka; |left <name>|moved kafka",
                "3M; Moved 3M systems, 3 m; |moved <name> systems 3 m",
                "99 Kafka; Ran 99 Kafka; |ran 99 kafka",
                "1.500; Ran 1.500 nodes; |ran 1.500 nodes",
            })
    void masksNamesAndLeavesNumbersAndTechnologies(String name, String text, String expected) {
        assertEquals(expected, masked(text, name));
    }
}
