package dev.assay.parser.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.word.docx.DocxDecoder;
import dev.assay.parser.word.odt.OdtDecoder;
import dev.assay.parser.word.rtf.RtfDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text is hidden by the colour that it stands on, whichever that is. */
class PaperColourTest {

    @ParameterizedTest
    @CsvSource({
        "FFFFFF, <w:shd w:val='clear' w:color='auto' w:fill='FEFEFE'/>",
        "FFFFFF, <w:highlight w:val='white'/>",
        "FFFFFF, <w:shd w:val='clear' w:fill='auto'/>",
        "336699, <w:shd w:val='clear' w:fill='336699'/>",
        "336699, <w:shd w:val='solid' w:color='336699' w:fill='FFFFFF'/>",
        "FFFF00, <w:shd w:val='clear' w:fill='000000'/><w:highlight w:val='yellow'/>"
    })
    void setsAsideTextInTheColourOfItsShading(String colour, String paper) throws IOException {
        assertHidden(docx(colour, paper));
    }

    @ParameterizedTest
    @CsvSource({
        "FFFFFF, <w:shd w:val='clear' w:fill='336699'/>",
        "FFFFFF, <w:highlight w:val='darkBlue'/>",
        "336699, <w:shd w:val='pct50' w:color='FFFFFF' w:fill='336699'/>",
        "auto, <w:shd w:val='clear' w:fill='000000'/>"
    })
    void readsTextInAnotherColour(String colour, String paper) throws IOException {
        assertSeen(docx(colour, paper));
    }

    @Test
    void readsWhiteTextOnADarkPageThatWordShows() throws IOException {
        String shown = "<w:displayBackgroundShape/>";

        assertSeen(page("FFFFFF", "1F2937", shown));
        assertHidden(page("1F2937", "1F2937", shown));
        assertHidden(page("FFFFFF", "1F2937", ""));
    }

    @Test
    void knowsTheShadingOfAStyle() throws IOException {
        String styles = "<w:styles xmlns:w='w'><w:style w:type='paragraph' w:styleId='Bar'><w:pPr>"
                + "<w:shd w:val='clear' w:fill='102030'/></w:pPr></w:style></w:styles>";
        String bar = "<w:p><w:pPr><w:pStyle w:val='Bar'/></w:pPr>" + run("FFFFFF", "", "Ran GPUs") + "</w:p>";

        assertSeen(new DocxDecoder()
                .decode(Zips.of(
                        Map.of("word/document.xml", Zips.document("", seen() + bar), "word/styles.xml", styles))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\cf1\\highlight1 Ran GPUs}",
                "{\\cf2\\chcbpat2 Ran GPUs}",
                "\\cbpat2{\\cf2 Ran GPUs}",
                "\\cbpat2{\\cf1\\highlight1 Ran GPUs}"
            })
    void setsAsideRtfInTheColourOfItsShading(String run) {
        assertHidden(rtf(run));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\\cf1\\highlight2 Ran GPUs}", "\\cbpat2{\\cf1 Ran GPUs}", "{\\cf1\\chshdng5000 Ran GPUs}"})
    void readsRtfInAnotherColour(String run) {
        assertSeen(rtf(run));
    }

    @ParameterizedTest
    @CsvSource({
        "\\viewbksp1, fillColor 3290144, 1, true",
        "\\viewbksp1, fillColor 10053171, 2, false",
        "\\viewbksp1, fillColor 10053171, 1, true",
        "\\viewbksp0, fillColor 10053171, 1, false",
        "\\viewbksp1, fillType 7, 1, true",
        "\\viewbksp1, fFilled 0, 1, false"
    })
    void knowsThePageOfAnRtf(String shown, String property, String ink, boolean seen) {
        String[] told = property.split(" ");
        String page = shown + "{\\*\\background{\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 1}}{\\sp{\\sn " + told[0]
                + "}{\\sv " + told[1] + "}}}}}";
        String text =
                "{\\rtf1{\\colortbl;\\red255\\green255\\blue255;\\red51\\green102\\blue153;\\red1\\green2\\blue250;}"
                        + page + "\\pard{\\cf3 Seen}\\par{\\cf" + ink + " Ran GPUs}\\par}";

        Decoded decoded = new RtfDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));

        if (seen) {
            assertSeen(decoded);
        } else {
            assertHidden(decoded);
        }
    }

    @Test
    void knowsThePaperOfAnOdt() throws IOException {
        assertHidden(odt("fo:color='#336699' fo:background-color='#336699'"));
        assertHidden(odt("fo:color='#ffffff' fo:background-color='#fefefe'"));
        assertSeen(odt("fo:color='#ffffff' fo:background-color='#336699'"));
    }

    @Test
    void knowsThePagesOfAnOdtWhereAllHaveOneColour() throws IOException {
        String dark =
                "<style:page-layout><style:page-layout-properties fo:background-color='#102030'/></style:page-layout>";
        String plain = "<style:page-layout/>";

        assertSeen(odtPages(dark));
        assertHidden(odtPages(dark + plain));
    }

    private static Decoded odtPages(String layouts) throws IOException {
        String names = " xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f'";
        String pale = "<style:style style:name='P1' style:family='paragraph'>"
                + "<style:text-properties fo:color='#ffffff'/></style:style>";
        return new OdtDecoder()
                .decode(Zips.of(Map.of(
                        "styles.xml",
                        "<office:document-styles" + names + "><office:automatic-styles>" + layouts
                                + "</office:automatic-styles></office:document-styles>",
                        "content.xml",
                        "<office:document-content" + names + "><office:automatic-styles>" + pale
                                + "</office:automatic-styles><office:body><office:text><text:p>Seen</text:p>"
                                + "<text:p text:style-name='P1'>Ran GPUs</text:p></office:text></office:body>"
                                + "</office:document-content>")));
    }

    private static String seen() {
        return "<w:p>" + run("000000", "", "Seen") + "</w:p>";
    }

    private static String run(String colour, String paper, String text) {
        return "<w:r><w:rPr><w:color w:val='" + colour + "'/>" + paper + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static Decoded docx(String colour, String paper) throws IOException {
        return new DocxDecoder().decode(Zips.docx(seen() + "<w:p>" + run(colour, paper, "Ran GPUs") + "</w:p>"));
    }

    private static Decoded page(String colour, String page, String settings) throws IOException {
        String ink = seen() + "<w:p>" + run(colour, "", "Ran GPUs") + "</w:p>";
        String document = Zips.document("", ink).replace("<w:body>", "<w:background w:color='" + page + "'/><w:body>");
        return new DocxDecoder()
                .decode(Zips.of(Map.of(
                        "word/document.xml",
                        document,
                        "word/settings.xml",
                        "<w:settings xmlns:w='w'>" + settings + "</w:settings>")));
    }

    private static Decoded rtf(String run) {
        String text = "{\\rtf1{\\colortbl;\\red255\\green255\\blue255;\\red51\\green102\\blue153;}\\pard Seen\\par "
                + run + "\\par}";
        return new RtfDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Decoded odt(String look) throws IOException {
        String style =
                "<style:style style:name='T1' style:family='text'><style:text-properties " + look + "/></style:style>";
        return new OdtDecoder()
                .decode(Zips.odt(
                        style,
                        "<text:p>Seen</text:p><text:p><text:span text:style-name='T1'>Ran GPUs</text:span></text:p>"));
    }

    private static void assertHidden(Decoded decoded) {
        assertEquals("Seen\n", decoded.text());
        assertEquals(List.of(new Finding(Finding.Kind.BACKGROUND_COLOUR, 1, "Ran GPUs")), decoded.findings());
    }

    private static void assertSeen(Decoded decoded) {
        assertEquals("Seen\nRan GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}
