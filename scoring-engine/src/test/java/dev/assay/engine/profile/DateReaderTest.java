package dev.assay.engine.profile;

import static dev.assay.engine.TestRubric.TODAY;
import static dev.assay.engine.TestRubric.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static BlindProfile read(String start) {
        Blinder blinder = new Blinder(word -> false, List::size);
        return blinder.blind(json("{'work':[{'startDate':'%s'}]}".formatted(start)), TODAY);
    }

    private static List<String> unreadable(String start) {
        return read(start).unreadable().stream().map(UnreadableNode::pointer).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000", "1015-01", "1949-12-31"})
    void cannotReadAYearInWhichNobodyWorkedWhoIsReadOf(String start) {
        assertEquals(List.of("/work/0/startDate"), unreadable(start));
        assertEquals(true, read(start).jobs().get(0).when().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1950", "1983-02", "2026-12-31"})
    void readsAnyOtherYear(String start) {
        assertEquals(List.of(), unreadable(start));
        assertEquals(true, read(start).jobs().get(0).when().isPresent());
    }

    @Test
    void tellsOfAStartThatLiesAhead() {
        assertEquals(List.of("/work/0/startDate"), unreadable("2027-01"));
    }
}
