package dev.assay.parser.word.rtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtfDecoderTest {

    private static final String START = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Liberation Sans;}}"
            + "{\\colortbl;\\red255\\green255\\blue255;\\red20\\green40\\blue60;}"
            + "{\\stylesheet{\\s1 heading 1;}{\\s2 Body;}}{\\*\\generator Nobody's Writer}";

    private static Decoded decoded(String body) {
        return new RtfDecoder().decode((START + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    private static List<String> texts(Decoded decoded) {
        return decoded.flows().stream()
                .flatMap(flow -> flow.blocks().stream())
                .map(Block::text)
                .toList();
    }

    @Test
    void readsParagraphsWithTheirLook() {
        Decoded decoded = decoded("\\pard\\s1\\fs32\\b Experience\\par\\pard\\plain\\fs20 Caf\\'e9 {\\i in} \\u321?"
                + "\\'f3d\\u378\\'3f \\endash{} 2019\\line next line\\par");
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertEquals(List.of("Experience", "Café in Łódź – 2019", "next line"), texts(decoded));
        assertEquals(1, blocks.get(0).level());
        assertTrue(blocks.get(0).style().bold());
        assertEquals(16, blocks.get(0).style().size());
        assertTrue(blocks.get(1).spans().get(1).style().italic());
    }

    @Test
    void setsAsideHiddenText() {
        Decoded decoded = decoded("\\pard Seen {\\v hidden}{\\cf1 white}{\\fs2 small}{\\v0 too}\\par");
        assertEquals(List.of("Seen too"), texts(decoded));
        assertEquals(
                List.of(
                        new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "white"),
                        new Finding(Finding.Kind.TINY, 1, "small"),
                        new Finding(Finding.Kind.MARKED_HIDDEN, 1, "hidden")),
                decoded.findings());
    }

    @Test
    void readsRowsAndWhiteTextInAColouredCell() {
        Decoded decoded = decoded("\\trowd\\clcbpat2\\cellx1000\\cellx5000\\pard\\intbl{\\cf1 2019}\\cell"
                + "\\pard\\intbl Engineer\\par Acme\\cell\\row\\pard {\\cf1 white}after\\par");
        assertEquals(List.of("2019\tEngineer", "Acme", "after"), texts(decoded));
        assertEquals(List.of(new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "white")), decoded.findings());
    }

    @Test
    void seesListItems() {
        Decoded decoded = decoded("\\pard{\\listtext\\'95\\tab}\\ls1 marked\\line of it\\par\\pard{\\pntext 1.}"
                + "numbered\\par\\pard \\bullet  signed\\par\\pard none\\par");
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertEquals(List.of("marked", "of it", "numbered", "signed", "none"), texts(decoded));
        assertEquals(
                List.of(true, false, true, true, false),
                blocks.stream().map(Block::bullet).toList());
    }

    @Test
    void readsBoxesAndMarginsAndLeavesOutWhatIsNoText() {
        Decoded decoded = decoded("{\\info{\\title Short}{\\keywords " + "Kubernetes ".repeat(8) + "}}"
                + "{\\header\\pard Ada Example, page\\par}"
                + "\\pard text{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt  a link}}"
                + "{\\deleted gone}{\\*\\shpunknown{\\x gone}}\\par"
                + "{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn name}{\\sv value}}{\\shptxt\\pard boxed\\par}}}");
        assertEquals(List.of("text a link", "boxed"), texts(decoded));
        assertEquals("Ada Example, page", decoded.furniture().get(0).text());
        assertEquals(Finding.Kind.METADATA, decoded.findings().get(0).kind());
        assertFalse(decoded.text().contains("Kubernetes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\bin999999999 x", "\\bin-5 x", "\\bin99999999999999999999 x", "\\'zz}}}}", "}}}text"})
    void refusesWhatIsDamaged(String body) {
        Unreadable refused = assertThrows(Unreadable.class, () -> decoded(body));
        assertEquals(Unreadable.Reason.DAMAGED, refused.reason());
    }

    @Test
    void refusesWhatNestsTooDeeply() {
        Unreadable refused = assertThrows(Unreadable.class, () -> decoded("{".repeat(2_000_000)));
        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void countsTheParagraphsOfHeadersWithThoseOfTheText() {
        String many = "x\\par ".repeat(3_000);

        Unreadable refused = assertThrows(
                Unreadable.class, () -> decoded("{\\header " + many + "}{\\footer " + many + "}Seen.\\par"));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    @Test
    void refusesAFileWithoutText() {
        Unreadable refused = assertThrows(Unreadable.class, () -> decoded("\\pard\\par{\\v hidden}"));
        assertEquals(Unreadable.Reason.NO_TEXT, refused.reason());
    }
}
