package dev.assay.parser.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMarkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "» Built it",
                "› Built it",
                "→ Built it",
                "➔ Built it",
                "♦ Built it",
                "◼ Built it",
                "★ Built it",
                "-Built it",
                "*Built it",
                "–Built it",
                "• Built it",
                "1. Built it"
            })
    void findsTheSignsOfListItems(String line) {
        assertEquals("Built it", line.substring(ListMark.length(line)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5 % of all calls",
                "**Built** it",
                "*Built* it",
                "»Built it«, a talk",
                "★★★☆☆ Go",
                "– Mar 2021",
                "-g for symbols",
                "1. März 2012"
            })
    void leavesOtherLinesAlone(String line) {
        assertEquals(0, ListMark.length(line));
    }

    @Test
    void knowsASignThatStandsAlone() {
        assertTrue(ListMark.isAlone("»") && ListMark.isAlone("–"));
    }
}
