package dev.assay.parser.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import dev.assay.parser.pdf.PdfDecoder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is seen inside of the outline to which drawing is cut, whatever box that has, and where its letters are not squeezed. */
class ClippedTextTest {
    private static final String NAME = RawPdfs.text(780, "Ada Example");
    private static final String CLAIM = RawPdfs.text(600, "Ran 4096 GPUs");
    private static final String CORNERS = "0 0 5 5 re 590 837 5 5 re ";

    @Test
    void setsAsideTextBetweenThePartsOfAnOutline() {
        assertHidden(Finding.Kind.OFF_PAGE, "q " + CORNERS + "W n " + CLAIM + "Q");
        assertHidden(Finding.Kind.OFF_PAGE, "q 0 0 595 842 re 30 580 300 60 re W* n " + CLAIM + "Q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q 0 0 595 842 re W n ",
                "q 0 0 5 5 re 30 580 300 60 re W n ",
                "q 30 580 m 400 580 l 50 800 l h W n ",
                "q 0 0 595 842 re 30 480 300 60 re W* n "
            })
    void readsTextInsideOfAnOutline(String clip) {
        assertSeen(clip + CLAIM + "Q");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 Tz " + "BT /F 10 Tf 50 600 Td",
                "BT /F 1 Tf 10 0 10 0.5 50 600 Tm",
                "BT /F 1 Tf 0.8 0 0 10 50 600 Tm"
            })
    void setsAsideSqueezedText(String begin) {
        assertHidden(Finding.Kind.TINY, begin + " (Ran 4096 GPUs) Tj ET");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"60 Tz BT /F 10 Tf 50 600 Td", "BT /F 1 Tf 10 0 3 10 50 600 Tm", "140 Tz BT /F 10 Tf 50 600 Td"})
    void readsNarrowWideAndSlantedText(String begin) {
        assertSeen(begin + " (Ran 4096 GPUs) Tj ET");
    }

    @Test
    void refusesAPageThatCutsMuchTextToAnOutlineOfManyCorners() {
        StringBuilder outline = new StringBuilder("q ");
        for (int i = 0; i < 2_000; i++) {
            outline.append(5 * (i % 100)).append(' ').append(40 * (i / 100)).append(" 3 3 re ");
        }
        String page = outline + "W n BT /F 10 Tf -5 Tc 50 600 Td (" + "x".repeat(20_000) + ") Tj ET Q";

        Unreadable refused = assertThrows(Unreadable.class, () -> decoded(page));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    private static Decoded decoded(String page) {
        return new PdfDecoder(line -> false).decode(RawPdfs.of(NAME + page, "", ""));
    }

    private static void assertHidden(Finding.Kind kind, String page) {
        Decoded decoded = decoded(page);

        assertEquals("Ada Example\n", decoded.text());
        assertEquals(List.of(new Finding(kind, 1, "Ran 4096 GPUs")), decoded.findings());
    }

    private static void assertSeen(String page) {
        Decoded decoded = decoded(page);

        assertEquals("Ada Example\nRan 4096 GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}
