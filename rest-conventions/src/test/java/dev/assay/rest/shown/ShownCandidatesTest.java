package dev.assay.rest.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownCandidatesTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, ShownCandidates.MOST})
    void isTheSameAfterItsJourney(int number) {
        ShownCandidates some = ShownCandidates.of(ids(number), false);
        ShownCandidates more = ShownCandidates.of(ids(number), true);

        assertEquals(some, ShownCandidates.parse(some.text()));
        assertEquals(more, ShownCandidates.parse(more.text()));
        assertEquals(number, some.ids().size());
    }

    @Test
    void saysThatThereAreOthersWhereNotAllFit() {
        ShownCandidates most = ShownCandidates.of(ids(ShownCandidates.MOST + 1), false);

        assertEquals(ids(ShownCandidates.MOST), most.ids());
        assertTrue(most.others());
    }

    @Test
    void fitsIntoAHead() {
        String text = ShownCandidates.of(ids(ShownCandidates.MOST), true).text();

        assertTrue(text.length() < ShownCandidates.LARGEST_HEAD - 8 * 1024, text.length() + " characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "not base64!", "**", "0193a5f0-7c1e-7d42-9b3a-5f0c2d1e4a6b"})
    void refusesWhatIsNoListOfIds(String text) {
        assertThrows(IllegalArgumentException.class, () -> ShownCandidates.parse(text));
    }

    @Test
    void isNobodyWhereNothingIsSaid() {
        assertTrue(ShownCandidates.parse(null).isEmpty());
    }

    private static List<UUID> ids(int number) {
        return IntStream.range(0, number).mapToObj(i -> new UUID(i, ~i)).toList();
    }
}
