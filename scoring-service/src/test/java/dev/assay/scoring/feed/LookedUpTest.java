package dev.assay.scoring.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is taken for unknown by an answer that does not say so. */
class LookedUpTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void findsTheUnknownAmongThoseThatTheAnswerCovers() {
        assertEquals(new LookedUp(7, Set.of(TWO), 2), read(item(ONE), 2));
        assertEquals(new LookedUp(7, Set.of(ONE), 1), read("", 1));
        assertEquals(new LookedUp(7, Set.of(), 1), read(item(ONE), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, -1})
    void refusesAnAnswerThatCoversTooFewOrTooMany(int answered) {
        assertThrows(UnreadablePage.class, () -> read("", answered));
    }

    @Test
    void refusesAnAnswerAboutOthers() {
        assertThrows(UnreadablePage.class, () -> read(item(new UUID(0, 3)), 2));
        assertThrows(UnreadablePage.class, () -> read(item(TWO), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"incarnation\":7,\"answered\":2,\"pending\":0}",
                "{\"incarnation\":7,\"items\":null,\"answered\":2,\"pending\":0}",
                "{\"incarnation\":7,\"items\":[],\"pending\":0}",
                "{\"items\":[],\"answered\":2,\"pending\":0}"
            })
    void refusesWhatIsNoAnswer(String json) {
        assertThrows(UnreadablePage.class, () -> of(json));
    }

    private static LookedUp read(String items, int answered) {
        return of("{\"incarnation\":7,\"items\":[%s],\"answered\":%d,\"pending\":0}".formatted(items, answered));
    }

    private static LookedUp of(String json) {
        return LookedUp.of(List.of(ONE, TWO), ChangePageReader.readLatest(json.getBytes(StandardCharsets.UTF_8)));
    }

    private static String item(UUID candidate) {
        return "{\"candidateId\":\"%s\",\"version\":1,\"kind\":\"ERASED\"}".formatted(candidate);
    }
}
