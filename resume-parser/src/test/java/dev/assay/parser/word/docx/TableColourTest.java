package dev.assay.parser.word.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Decoded;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style of a DOCX table colours cells and their text. */
class TableColourTest {

    private static final String STYLES = """
            <w:styles xmlns:w='w'>
            <w:style w:type='table' w:styleId='Base'><w:tcPr><w:shd w:val='clear' w:fill='102030'/></w:tcPr></w:style>
            <w:style w:type='table' w:styleId='Dark'><w:basedOn w:val='Base'/></w:style>
            <w:style w:type='table' w:styleId='Bands'>
            <w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:val='clear' w:fill='102030'/></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type='firstCol'><w:tcPr><w:shd w:val='clear' w:fill='203040'/></w:tcPr></w:tblStylePr>
            <w:tblStylePr w:type='band2Horz'><w:tcPr><w:shd w:val='clear' w:fill='304050'/></w:tcPr></w:tblStylePr>
            </w:style>
            <w:style w:type='table' w:styleId='Pale'><w:rPr><w:color w:val='FFFFFF'/></w:rPr>
            <w:tblStylePr w:type='firstRow'><w:tcPr><w:shd w:val='clear' w:fill='102030'/></w:tcPr></w:tblStylePr>
            </w:style>
            <w:style w:type='paragraph' w:styleId='White'><w:rPr><w:color w:val='FFFFFF'/></w:rPr></w:style>
            </w:styles>""";

    private static Decoded decoded(String body) throws IOException {
        return new DocxDecoder()
                .decode(Zips.of(Map.of("word/document.xml", Zips.document("", body), "word/styles.xml", STYLES)));
    }

    private static String paragraph(String colour, String text) {
        String look = colour.isEmpty() ? "" : "<w:rPr><w:color w:val='" + colour + "'/></w:rPr>";
        return "<w:p><w:r>" + look + "<w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** Three rows of two cells. */
    private static String table(String style, String look, String cell, String colour) {
        StringBuilder table = new StringBuilder(
                "<w:tbl><w:tblPr><w:tblStyle w:val='" + style + "'/><w:tblLook " + look + "/></w:tblPr>");
        for (String row : new String[] {"a", "b", "c"}) {
            table.append("<w:tr>");
            for (String column : new String[] {"1", "2"}) {
                table.append("<w:tc>" + cell + paragraph(colour, row + column) + "</w:tc>");
            }
            table.append("</w:tr>");
        }
        return table.append("</w:tbl>").toString();
    }

    private static String seen(String body) throws IOException {
        String text = decoded(paragraph("", "Seen") + body).text();
        return String.join(" ", new TreeSet<>(List.of(text.strip().split("\\s+"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Dark,  w:val='0000',                           Seen a1 a2 b1 b2 c1 c2",
        "Bands, w:firstRow='1' w:noHBand='1',           Seen a1 a2",
        "Bands, w:val='0220',                           Seen a1 a2",
        "Bands, w:firstColumn='1' w:noHBand='1',        Seen a1 b1 c1",
        "Bands, w:firstRow='1' w:firstColumn='1',       Seen a1 a2 b1 c1 c2",
        "Bands, w:val='0600',                           Seen",
        "None,  w:firstRow='1',                         Seen"
    })
    void readsWhiteTextWhereTheStyleIsDark(String style, String look, String seen) throws IOException {
        assertEquals(seen, seen(table(style, look, "", "FFFFFF")));
    }

    @Test
    void setsAsideTextInTheColourThatTheStyleOfTheTableGivesIt() throws IOException {
        assertEquals("Seen a1 a2", seen(table("Pale", "w:firstRow='1'", "", "")));
        assertEquals("Seen b1 b2 c1 c2", seen(table("Bands", "w:firstRow='1' w:noHBand='1'", "", "102030")));
    }

    @Test
    void takesTheShadingOfACellBeforeThatOfTheStyle() throws IOException {
        String none = "<w:tcPr><w:shd w:val='clear' w:color='auto' w:fill='auto'/></w:tcPr>";

        assertEquals("Seen", seen(table("Dark", "w:val='0000'", none, "FFFFFF")));
    }

    @Test
    void readsTextInTheAutomaticColourWhereItsStyleIsWhite() throws IOException {
        String white = "<w:pPr><w:pStyle w:val='White'/></w:pPr>";

        assertEquals("Seen auto", seen(paragraph("auto", "auto").replaceFirst("<w:p>", "<w:p>" + white)));
        assertEquals("Seen", seen(paragraph("", "white").replaceFirst("<w:p>", "<w:p>" + white)));
    }
}
