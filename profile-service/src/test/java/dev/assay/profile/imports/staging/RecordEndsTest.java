package dev.assay.profile.imports.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordEndsTest {

    @Test
    void endsARecordWithEachLineFeed() {
        assertEquals(List.of(2, 3, 6), all(new RecordEnds(false), "a\n\n\"b\nc\""));
    }

    @Test
    void endsNoRecordOfATableBetweenQuotes() {
        assertEquals(List.of(2, 13), all(new RecordEnds(true), "a\n\"b\n\"\"\nc\",d\ne"));
    }

    @Test
    void knowsFromOnePieceToTheNextWhetherItIsBetweenQuotes() {
        RecordEnds ends = new RecordEnds(true);

        List<Integer> first = all(ends, "a,\"b\n");
        List<Integer> second = all(ends, "c\n\"\nd");

        assertEquals(List.of(), first);
        assertEquals(List.of(4), second);
    }

    @Test
    void takesAQuoteWithinACellForASign() {
        assertEquals(List.of(18, 31), all(new RecordEnds(true), "Jane,27\" monitors\nTavish,24\" x\n"));
        assertEquals(List.of(8, 10), all(new RecordEnds(true), "\"a\"b\";c\nd\n"));
    }

    @Test
    void findsTheQuoteOfACellBehindSpacesAndTheMarkOfAFile() {
        assertEquals(List.of(9), all(new RecordEnds(true), "a, \"b\nc\"\n"));
        assertEquals(List.of(10), all(new RecordEnds(true), "\uFEFF\"b\nc\"\r\n"));
    }

    private static List<Integer> all(RecordEnds ends, String piece) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        List<Integer> found = new ArrayList<>();
        for (int end = ends.next(bytes, 0); end > 0; end = ends.next(bytes, end)) {
            found.add(end);
        }
        return found;
    }
}
