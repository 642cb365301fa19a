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

/** Text is as sheer as the groups that it is in, and is seen as far as soft masks let it through. */
class TransparencyTest {
    private static final String NAME = RawPdfs.text(780, "Ada Example");
    private static final String CLAIM = RawPdfs.text(600, "Ran 4096 GPUs");
    private static final String AREA = "40 590 200 30 re f ";
    private static final String CLEAR = "/C << /ca 0 >>";
    private static final String LINES_CLEAR = "/C << /CA 0 >>";
    private static final String FAINT = "/C << /ca 0.1 >>";
    private static final String BY_LIGHT = "/C << /SMask << /S /Luminosity /G 6 0 R >> >>";
    private static final String BY_SHAPE = "/C << /SMask << /S /Alpha /G 6 0 R >> >>";

    @Test
    void setsAsideOutlinedLettersWhoseLinesAreClear() {
        assertHidden("/C gs 1 Tr " + CLAIM, LINES_CLEAR, "");
        assertHidden("/C gs 2 Tr " + CLAIM, "/C << /CA 0 /ca 0 >>", "");
    }

    @Test
    void readsLettersOfWhichSomethingIsPainted() {
        assertSeen("/C gs 1 Tr " + CLAIM, CLEAR, "");
        assertSeen("/C gs " + CLAIM, LINES_CLEAR, "");
        assertSeen("/C gs 2 Tr " + CLAIM, CLEAR, "");
    }

    @Test
    void setsAsideTextInAGroupThatIsClear() {
        assertHidden("q /C gs /G Do Q", CLEAR, CLAIM);
        assertHidden("q /C gs /G Do Q", CLEAR, "/O gs " + CLAIM);
        assertHidden("q /C gs /G Do Q", BY_LIGHT.replace("6 0 R", "7 0 R"), CLAIM);
    }

    @Test
    void readsTextInAGroupAndBehindOneThatIsClear() {
        assertSeen("q /C gs /G Do Q", LINES_CLEAR, CLAIM);
        assertSeen("q /C gs /G Do Q " + CLAIM, CLEAR, "");
    }

    @Test
    void readsTextBelowAFaintGroup() {
        assertSeen(CLAIM + "q /C gs /G Do Q", FAINT, AREA);
    }

    /** It is dark all the same. */
    @Test
    void readsWhiteTextOnADarkAreaThatIsHalfTransparent() {
        String panel = "/C << /ca 0.8 >>";

        assertSeen("q /C gs 0.1 g " + AREA + "Q 1 g " + CLAIM, panel, "");
        assertSeen("q /C gs /G Do Q 1 g " + CLAIM, panel, "0.1 g " + AREA);
        assertHidden(
                Finding.Kind.BACKGROUND_COLOUR, "q /C gs 0.1 g " + AREA + "Q 1 g " + CLAIM, "/C << /ca 0.01 >>", "");
    }

    @Test
    void setsAsideTextBelowASolidGroup() {
        assertEquals(List.of(Finding.Kind.COVERED), kinds(decoded(CLAIM + "/G Do", FAINT, "0.5 g " + AREA)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0 g " + AREA,
                "1 g " + AREA + "0 g " + AREA,
                "1 g 300 100 50 50 re f",
                "1 G 300 100 m 400 100 l S",
                "3 Tr BT /F 10 Tf 50 600 Td (Ran 4096 GPUs) Tj ET"
            })
    void setsAsideTextThroughAMaskThatIsDarkThere(String mask) {
        assertHidden("/C gs " + CLAIM, BY_LIGHT, mask);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 g " + AREA,
                "0.5 g " + AREA,
                "0 g " + AREA + "1 g " + AREA,
                "1 G 20 w 40 605 m 240 605 l S",
                "0 g BT /F 10 Tf 50 600 Td (Ran 4096 GPUs) Tj ET",
                "/C gs 0 g " + AREA
            })
    void readsTextThroughAMaskThatMayBeLightThere(String mask) {
        assertSeen("/C gs " + CLAIM, BY_LIGHT, mask);
    }

    @Test
    void looksAtAMaskByWhatItSays() {
        assertHidden("/C gs " + CLAIM, BY_SHAPE, "0 g 300 100 50 50 re f");
        assertHidden("/C gs " + CLAIM, BY_SHAPE, "");
        assertSeen("/C gs " + CLAIM, BY_SHAPE, "0 g " + AREA);
        assertSeen("/C gs " + CLAIM, BY_LIGHT.replace("/G", "/BC [1] /G"), "");
        assertHidden("/C gs " + CLAIM, BY_LIGHT.replace("/G", "/BC [0 0 0] /G"), "");
        String turned = "/TR << /FunctionType 2 /Domain [0 1] /N 1 /C0 [1] /C1 [0] >> /G";
        assertHidden("/C gs " + CLAIM, BY_LIGHT.replace("/G", turned), "1 g " + AREA);
        assertSeen("/C gs " + CLAIM, BY_LIGHT.replace("/G", turned), "0 g " + AREA);
    }

    @Test
    void readsTextThroughAMaskThatIsDamaged() {
        assertSeen("/C gs " + CLAIM, BY_LIGHT.replace("/G", "/TR << /FunctionType 9 >> /G"), "");
        assertSeen("/C gs " + CLAIM, BY_LIGHT.replace("6 0 R", "9 0 R"), "");
    }

    @Test
    void looksForAMaskWhereItWasPut() {
        String moved = "1 0 0 1 0 400 cm /C gs 1 0 0 1 0 -400 cm " + CLAIM;

        assertSeen(moved, BY_LIGHT, "1 g 40 190 200 30 re f");
        assertHidden(moved, BY_LIGHT, "1 g " + AREA);
    }

    @Test
    void refusesAPageOfVeryManyMasks() {
        String many = "q 1 0 0 1 0 0.01 cm /C gs BT /F 10 Tf 50 600 Td (x) Tj ET ".repeat(501);

        Unreadable refused = assertThrows(Unreadable.class, () -> decoded(many, BY_LIGHT, ""));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    private static Decoded decoded(String page, String states, String group) {
        return new PdfDecoder(line -> false).decode(RawPdfs.of(NAME + page, states + " /O << /ca 1 >>", group));
    }

    private static List<Finding.Kind> kinds(Decoded decoded) {
        return decoded.findings().stream().map(Finding::kind).toList();
    }

    private static void assertHidden(String page, String states, String group) {
        assertHidden(Finding.Kind.TRANSPARENT, page, states, group);
    }

    private static void assertHidden(Finding.Kind kind, String page, String states, String group) {
        Decoded decoded = decoded(page, states, group);

        assertEquals("Ada Example\n", decoded.text());
        assertEquals(List.of(new Finding(kind, 1, "Ran 4096 GPUs")), decoded.findings());
    }

    private static void assertSeen(String page, String states, String group) {
        Decoded decoded = decoded(page, states, group);

        assertEquals("Ada Example\nRan 4096 GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}
