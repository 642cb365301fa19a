package dev.assay.parser.word.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxDecoderTest {

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    private static Decoded decoded(String body) throws IOException {
        return new DocxDecoder().decode(Zips.docx(body));
    }

    private static List<String> texts(Decoded decoded) {
        return decoded.flows().stream()
                .flatMap(flow -> flow.blocks().stream())
                .map(Block::text)
                .toList();
    }

    @Test
    void setsAsideHiddenText() throws IOException {
        Decoded decoded = decoded(paragraph(
                run("", "Seen "),
                run("<w:vanish/>", "hidden"),
                run("<w:color w:val='FFFFFF'/>", "white"),
                run("<w:sz w:val='2'/>", "small"),
                run("<w:vanish w:val='0'/>", "too")));
        assertEquals(List.of("Seen too"), texts(decoded));
        assertEquals(
                List.of(
                        new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "white"),
                        new Finding(Finding.Kind.TINY, 1, "small"),
                        new Finding(Finding.Kind.MARKED_HIDDEN, 1, "hidden")),
                decoded.findings());
    }

    @Test
    void readsWhiteTextInADarkCell() throws IOException {
        Decoded decoded = decoded("<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='223344'/></w:tcPr>"
                + paragraph(run("<w:color w:val='FFFFFF'/>", "white")) + "</w:tc></w:tr></w:tbl>");
        assertEquals(List.of("white"), texts(decoded));
        assertTrue(decoded.findings().isEmpty());
    }

    @Test
    void readsRowsLineByLineAndColumnsOneAfterTheOther() throws IOException {
        String row = "<w:tr><w:tc>" + paragraph(run("", "2019")) + "</w:tc><w:tc>" + paragraph(run("", "Engineer"))
                + paragraph(run("", "Acme")) + "</w:tc></w:tr>";
        assertEquals(List.of("2019\tEngineer", "Acme"), texts(decoded("<w:tbl>" + row + "</w:tbl>")));
        String three = paragraph(run("", "a")) + paragraph(run("", "b")) + paragraph(run("", "c"));
        String longer = three.replace(">a<", ">longer text here<");
        String columns = "<w:tbl><w:tr><w:tc>" + three + "</w:tc><w:tc>" + longer + "</w:tc></w:tr></w:tbl>";
        assertEquals(List.of("longer text here", "b", "c", "a", "b", "c"), texts(decoded(columns)));
    }

    @Test
    void readsTextBoxesOnceAndNoDeletedText() throws IOException {
        String box =
                "<mc:AlternateContent xmlns:mc='x'><mc:Choice><w:drawing><w:txbxContent>" + paragraph(run("", "boxed"))
                        + "</w:txbxContent></w:drawing></mc:Choice>" + "<mc:Fallback><w:pict><w:txbxContent>"
                        + paragraph(run("", "boxed")) + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
        Decoded decoded =
                decoded("<w:p><w:r>" + box + "<w:t>text</w:t></w:r><w:del>" + run("", "gone") + "</w:del></w:p>");
        assertEquals(List.of("text", "boxed"), texts(decoded));
    }

    @Test
    void seesListItems() throws IOException {
        Decoded decoded = decoded("<w:p><w:pPr><w:numPr><w:numId w:val='3'/></w:numPr></w:pPr>" + run("", "numbered")
                + "</w:p>" + paragraph(run("", "• signed")) + paragraph(run("", "none")));
        List<Block> blocks = decoded.flows().get(0).blocks();
        assertTrue(blocks.get(0).bullet());
        assertTrue(blocks.get(1).bullet());
        assertEquals("signed", blocks.get(1).text());
        assertFalse(blocks.get(2).bullet());
    }

    private static String control(String inside) {
        return "<w:sdt><w:sdtPr/><w:sdtContent>" + inside + "</w:sdtContent></w:sdt>";
    }

    @Test
    void readsRowsAndCellsInContentControls() throws IOException {
        String cell = "<w:tc>" + paragraph(run("", "2019")) + "</w:tc>";
        String wrapped = control("<w:tc>" + control(paragraph(run("", "Engineer"))) + "</w:tc>");
        String row = "<w:tr>" + cell + wrapped + "</w:tr>";
        String later = row.replace("2019", "2021");

        Decoded decoded = decoded("<w:tbl>" + row + control(control(later)) + "</w:tbl>");

        assertEquals(List.of("2019\tEngineer", "2021\tEngineer"), texts(decoded));
    }

    @Test
    void readsWhatWasMovedWhereItStandsNow() throws IOException {
        String moved =
                paragraph("<w:moveTo>" + run("", "moved") + "</w:moveTo>", "<w:bdo>" + run("", " on") + "</w:bdo>");
        String from = paragraph("<w:moveFrom>" + run("", "moved") + "</w:moveFrom>", run("", "stays"));

        assertEquals(List.of("stays", "moved on"), texts(decoded(from + "<w:moveTo>" + moved + "</w:moveTo>")));
    }

    @ParameterizedTest
    @CsvSource({
        "wsp, <a:solidFill><a:srgbClr val='223344'/></a:solidFill>",
        "wsp, <a:solidFill><a:schemeClr val='accent1'/></a:solidFill>",
        "wsp, <a:gradFill/>",
        "grpSp, <a:solidFill><a:srgbClr val='223344'/></a:solidFill>"
    })
    void readsWhiteTextInABoxThatIsDark(String of, String fill) throws IOException {
        String own = of.equals("wsp") ? fill : "<a:grpFill/>";
        String shape = "<wsp><spPr>" + own + "</spPr><txbx>%s</txbx></wsp>";
        String drawn = of.equals("wsp") ? shape : "<grpSp><grpSpPr>" + fill + "</grpSpPr>" + shape + "</grpSp>";

        assertEquals(List.of("white"), boxed(drawn));
        assertEquals(
                List.of(),
                boxed(drawn.replace("223344", "FFFFFF")
                        .replace("accent1", "bg1")
                        .replace("gradFill", "noFill")));
    }

    @Test
    void readsWhiteTextInADarkShapeOfTheOldKind() throws IOException {
        assertEquals(List.of("white"), boxed("<shape fillcolor='#1f497d [3204]'><textbox>%s</textbox></shape>"));
        assertEquals(List.of("white"), boxed("<rect><fill color='navy'/><textbox>%s</textbox></rect>"));
        assertEquals(List.of(), boxed("<shape fillcolor='#1f497d' filled='f'><textbox>%s</textbox></shape>"));
    }

    /** What is read of white text in this shape. */
    private static List<String> boxed(String shape) throws IOException {
        String content = "<w:txbxContent>" + paragraph(run("<w:color w:val='FFFFFF'/>", "white")) + "</w:txbxContent>";
        Decoded decoded = decoded(paragraph(run("", "seen")) + "<w:p><w:r><w:drawing xmlns:a='a'>"
                + shape.formatted(content) + "</w:drawing></w:r></w:p>");
        List<String> texts = texts(decoded);
        assertEquals(texts.size() == 1, !decoded.findings().isEmpty());
        return texts.subList(1, texts.size());
    }

    @Test
    void keepsTheNotesThatTheTextRefersTo() throws IOException {
        // Given
        String notes = "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='-1'>" + paragraph()
                + "</w:footnote><w:footnote w:id='1'>" + paragraph(run("", "Of ten thousand machines."))
                + "</w:footnote><w:footnote w:id='2'>" + paragraph(run("", "Kubernetes expert"))
                + "</w:footnote></w:footnotes>";
        String body = paragraph(run("", "Wrote the log"), "<w:r><w:footnoteReference w:id='1'/></w:r>");

        // When
        Decoded decoded = new DocxDecoder()
                .decode(Zips.of(Map.of("word/document.xml", Zips.document("", body), "word/footnotes.xml", notes)));

        // Then
        assertEquals(List.of("Wrote the log"), texts(decoded));
        assertEquals(
                List.of("Of ten thousand machines."),
                decoded.loose().stream().map(Block::text).toList());
        assertEquals("Wrote the log\nOf ten thousand machines.\n", decoded.text());
    }

    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** A document whose only style hides text. */
    private static Decoded withParts(String styles, String relations) throws IOException {
        String hiding = "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='S'>"
                + "<w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        String header = "<w:hdr xmlns:w='w'>" + paragraph(run("", "Above")) + "</w:hdr>";
        return new DocxDecoder()
                .decode(Zips.of(Map.of(
                        "word/document.xml",
                        Zips.document(
                                "",
                                paragraph(run("", "Seen")) + "<w:p><w:pPr><w:pStyle w:val='S'/></w:pPr>"
                                        + run("", "hidden") + "</w:p>"
                                        + "<w:sectPr><w:headerReference w:id='h'/></w:sectPr>"),
                        styles,
                        hiding,
                        "word/header1.xml",
                        header,
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='r'>" + relations + "</Relationships>")));
    }

    @ParameterizedTest
    @CsvSource({"word/styles2.xml,styles2.xml", "word/looks/a.xml,looks/a.xml", "style/s.xml,/style/s.xml"})
    void findsThePartsThatTheDocumentRefersTo(String name, String target) throws IOException {
        Decoded decoded = withParts(name, "<Relationship Id='r1' Type='" + TYPE + "styles' Target='" + target + "'/>");

        assertEquals(List.of("Seen"), texts(decoded));
        assertEquals(List.of(), decoded.furniture());
    }

    @Test
    void readsNoPartThatTheDocumentDoesNotReferTo() throws IOException {
        Decoded decoded = withParts(
                "word/styles.xml",
                "<Relationship Id='h' Type='" + TYPE + "header' Target='header1.xml'/><Relationship Type='" + TYPE
                        + "styles' Target='https://example.org/styles.xml' TargetMode='External'/>");

        assertEquals(List.of("Seen", "hidden"), texts(decoded));
        assertEquals("Above", decoded.furniture().get(0).text());
    }
}
