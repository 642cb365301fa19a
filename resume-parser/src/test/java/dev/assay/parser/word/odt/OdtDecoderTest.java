package dev.assay.parser.word.odt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdtDecoderTest {

    private static final String STYLES = style("Hidden", "text", "<style:text-properties text:display='none'/>")
            + style("White", "text", "<style:text-properties fo:color='#ffffff'/>")
            + style("Small", "text", "<style:text-properties fo:font-size='1pt'/>")
            + style("Bold", "text", "<style:text-properties fo:font-weight='bold' fo:font-size='0.2in'/>")
            + style("Dark", "table-cell", "<style:table-cell-properties fo:background-color='#223344'/>")
            + style("Spaced", "paragraph", "<style:paragraph-properties fo:margin-top='1cm'/>");

    private static String style(String name, String family, String properties) {
        return "<style:style style:name='" + name + "' style:family='" + family + "'>" + properties + "</style:style>";
    }

    private static String p(String text) {
        return "<text:p>" + text + "</text:p>";
    }

    private static String span(String style, String text) {
        return "<text:span text:style-name='" + style + "'>" + text + "</text:span>";
    }

    private static Decoded decoded(String body) throws IOException {
        return new OdtDecoder().decode(Zips.odt(STYLES, body));
    }

    private static List<String> texts(Decoded decoded) {
        return decoded.flows().stream()
                .flatMap(flow -> flow.blocks().stream())
                .map(Block::text)
                .toList();
    }

    @Test
    void readsParagraphsWithTheirLook() throws IOException {
        Decoded decoded = decoded("<text:h text:outline-level='2'>Experience</text:h>"
                + p("Engineer\n  at<text:s text:c='2'/>" + span("Bold", "Acme")
                        + "<text:tab/>2019<text:line-break/>Berlin")
                + "<text:p text:style-name='Spaced'>apart</text:p>" + p("one") + p("two"));
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertEquals(List.of("Experience", "Engineer at  Acme\t2019", "Berlin", "apart", "one", "two"), texts(decoded));
        assertEquals(2, blocks.get(0).level());
        assertTrue(blocks.get(1).spans().get(1).style().bold());
        assertEquals(14.4, blocks.get(1).spans().get(1).style().size(), 0.01);
        assertTrue(blocks.get(3).apart());
    }

    @Test
    void setsAsideHiddenTextAndReadsNoDeletedText() throws IOException {
        Decoded decoded = decoded("<text:tracked-changes><text:changed-region><text:deletion>" + p("gone")
                + "</text:deletion></text:changed-region></text:tracked-changes>"
                + p("Seen " + span("Hidden", "hidden") + span("White", "white") + span("Small", "small")
                        + "too<office:annotation>" + p("note") + "</office:annotation>")
                + "<text:section text:display='none'>" + p("section") + "</text:section>");
        assertEquals(List.of("Seen too"), texts(decoded));
        assertEquals(
                List.of(
                        new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "white"),
                        new Finding(Finding.Kind.TINY, 1, "small"),
                        new Finding(Finding.Kind.MARKED_HIDDEN, 1, "hidden section")),
                decoded.findings());
    }

    @Test
    void readsRowsAndWhiteTextInADarkCell() throws IOException {
        Decoded decoded = decoded("<table:table><table:table-column/><table:table-row>"
                + "<table:table-cell table:style-name='Dark'>" + p(span("White", "2019")) + "</table:table-cell>"
                + "<table:table-cell>" + p("Engineer") + p("Acme") + "</table:table-cell>"
                + "</table:table-row></table:table>");
        assertEquals(List.of("2019\tEngineer", "Acme"), texts(decoded));
        assertTrue(decoded.findings().isEmpty());
    }

    @Test
    void seesListItemsOfEveryDepth() throws IOException {
        Decoded decoded = decoded("<text:list><text:list-item>" + p("one") + p("more of it")
                + "<text:list><text:list-item>" + p("inside")
                + "</text:list-item></text:list></text:list-item></text:list>"
                + p("none"));
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertEquals(List.of("one", "more of it", "inside", "none"), texts(decoded));
        assertEquals(
                List.of(true, false, true, false),
                blocks.stream().map(Block::bullet).toList());
    }

    @Test
    void readsBoxesBesideTheText() throws IOException {
        Decoded decoded = decoded(p("text<draw:frame><draw:text-box>" + p("boxed") + "</draw:text-box></draw:frame>"));
        assertEquals(List.of("text", "boxed"), texts(decoded));
        assertEquals(2, decoded.flows().size());
    }

    @Test
    void refusesWhatIsEncryptedEmptyOrTooDeep() throws IOException {
        byte[] locked = Zips.of(Map.of(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml", "<m:manifest xmlns:m='m'><m:encryption-data/></m:manifest>"));
        assertEquals(
                Unreadable.Reason.ENCRYPTED,
                assertThrows(Unreadable.class, () -> new OdtDecoder().decode(locked))
                        .reason());
        assertEquals(
                Unreadable.Reason.NO_TEXT,
                assertThrows(Unreadable.class, () -> decoded(p(" "))).reason());
        String deep = "<text:section>".repeat(100) + p("x") + "</text:section>".repeat(100);
        assertEquals(
                Unreadable.Reason.TOO_LARGE,
                assertThrows(Unreadable.class, () -> decoded(deep)).reason());
        String deeper = "<text:span>".repeat(50_000) + "x" + "</text:span>".repeat(50_000);
        assertThrows(Unreadable.class, () -> decoded(p(deeper)));
    }
}
