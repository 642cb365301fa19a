package dev.assay.parser.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.assay.parser.Zips;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import dev.assay.parser.document.Unreadable;
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

/** A file may hold headers and footers that no page of it shows. */
class UnseenMarginsTest {
    private static final String CLAIM = "Ran 4096 GPUs";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:sectPr/> | ''",
                "<w:sectPr><w:headerReference w:type='first' r:id='h'/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference w:type='first' r:id='h'/><w:titlePg w:val='0'/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference w:type='even' r:id='h'/><w:titlePg/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference r:id='other'/></w:sectPr> | <w:evenAndOddHeaders/>",
                "<w:sectPr><w:sectPrChange><w:sectPr><w:headerReference r:id='h'/></w:sectPr></w:sectPrChange></w:sectPr> | ''",
                "<w:p><w:pPr><w:sectPr><w:headerReference w:type='first' r:id='h'/></w:sectPr></w:pPr></w:p>"
                        + "<w:sectPr><w:headerReference w:type='first' r:id='other'/><w:titlePg/></w:sectPr> | ''"
            })
    void setsAsideAHeaderThatNoSectionOfADocxShows(String sections, String settings) throws IOException {
        assertHidden(docx(sections, settings));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<w:sectPr><w:headerReference r:id='h'/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference w:type='default' r:id='h'/><w:titlePg/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference w:type='first' r:id='h'/><w:titlePg/></w:sectPr> | ''",
                "<w:sectPr><w:headerReference w:type='even' r:id='h'/></w:sectPr> | <w:evenAndOddHeaders/>",
                "<w:p><w:pPr><w:sectPr><w:headerReference w:type='first' r:id='h'/></w:sectPr></w:pPr></w:p>"
                        + "<w:sectPr><w:titlePg/></w:sectPr> | ''"
            })
    void readsAHeaderThatASectionOfADocxShows(String sections, String settings) throws IOException {
        assertSeen(docx(sections, settings));
    }

    private static Decoded docx(String sections, String settings) throws IOException {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        String relation = "<Relationship Id='%s' Type='" + type + "%s' Target='%s.xml'/>";
        return new DocxDecoder()
                .decode(Zips.of(Map.of(
                        "word/document.xml",
                        Zips.document("", paragraph("Seen") + sections).replace("xmlns:w", "xmlns:r='r' xmlns:w"),
                        "word/header1.xml",
                        "<w:hdr xmlns:w='w'>" + paragraph(CLAIM) + "</w:hdr>",
                        "word/header2.xml",
                        "<w:hdr xmlns:w='w'><w:p/></w:hdr>",
                        "word/settings.xml",
                        "<w:settings xmlns:w='w'>" + settings + "</w:settings>",
                        "word/_rels/document.xml.rels",
                        "<Relationships xmlns='r'>" + relation.formatted("h", "header", "header1")
                                + relation.formatted("other", "header", "header2")
                                + relation.formatted("s", "settings", "settings") + "</Relationships>")));
    }

    private static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<style:master-page style:name='Standard'/><style:master-page style:name='Never'>%s</style:master-page>",
                "<style:master-page style:name='Standard'>%s</style:master-page><style:master-page style:name='Own'/>",
                "<style:master-page style:name='Own'><style:header style:display='false'>%s</style:header></style:master-page>",
                "<style:master-page style:name='Own'><style:header style:display='false'/><style:header-left>%s"
                        + "</style:header-left></style:master-page>"
            })
    void setsAsideAHeaderThatNoPageOfAnOdtShows(String pages) throws IOException {
        assertHidden(odt(pages, "Own"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<style:master-page style:name='Standard'>%s</style:master-page> | ''",
                "<style:master-page style:name='Usual'>%s</style:master-page> | ''",
                "<style:master-page style:name='Own'>%s</style:master-page> | Own",
                "<style:master-page style:name='Own' style:next-style-name='Next'/>"
                        + "<style:master-page style:name='Next'>%s</style:master-page> | Own",
                "<style:master-page style:name='Own'><style:header/><style:header-first>%s</style:header-first>"
                        + "</style:master-page> | Own"
            })
    void readsAHeaderThatAPageOfAnOdtShows(String pages, String begun) throws IOException {
        assertSeen(odt(pages, begun));
    }

    private static Decoded odt(String pages, String begun) throws IOException {
        String names = " xmlns:office='o' xmlns:text='t' xmlns:style='s'";
        String text = "<text:p>" + CLAIM + "</text:p>";
        String master = pages.formatted(
                pages.contains(">%s</style:master-page>") ? "<style:header>" + text + "</style:header>" : text);
        String style = "<style:style style:name='Above' style:family='paragraph' style:master-page-name='" + begun
                + "'/><style:style style:name='P1' style:family='paragraph' style:parent-style-name='Above'/>";
        return new OdtDecoder()
                .decode(Zips.of(Map.of(
                        "styles.xml",
                        "<office:document-styles" + names + "><office:master-styles>" + master
                                + "</office:master-styles></office:document-styles>",
                        "content.xml",
                        "<office:document-content" + names + "><office:automatic-styles>" + style
                                + "</office:automatic-styles><office:body><office:text><text:list><text:list-item>"
                                + "<text:p text:style-name='P1'>Seen</text:p></text:list-item></text:list>"
                                + "</office:text></office:body></office:document-content>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\headerf\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "\\sectd\\titlepg\\sectd{\\footerf\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "{\\*\\unknown\\titlepg\\facingp}{\\headerf Ran 4096 }{\\headerl GPUs}\\pard Seen\\par",
                "{\\headerf Ran 4096 GPUs{\\header}}\\pard Seen\\par",
                "{\\headerf Ran 4096 GPUs}\\pard Seen\\par\\sect\\sectd\\titlepg{\\headerf}\\pard\\par",
                "{\\headerl\\pard Ran 4096 GPUs\\par}\\titlepg\\pard Seen\\par"
            })
    void setsAsideAHeaderThatNoPageOfAnRtfShows(String body) {
        Decoded decoded = rtf(body);

        assertEquals("Seen\n", decoded.text());
        assertEquals(
                CLAIM,
                String.join(" ", decoded.findings().stream().map(Finding::text).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\header\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "{\\headerr\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "\\facingp{\\headerl\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "\\sectd\\titlepg{\\headerf\\pard Ran 4096 GPUs\\par}\\pard Seen\\par",
                "{\\headerf\\pard Ran 4096 GPUs\\par}\\pard Seen\\par\\sect\\sectd\\titlepg\\pard\\par"
            })
    void readsAHeaderThatAPageOfAnRtfShows(String body) {
        assertSeen(rtf(body));
    }

    private static Decoded rtf(String body) {
        return new RtfDecoder().decode(("{\\rtf1\\ansi " + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesAnRtfOfVeryManyHeaders() {
        String many = "{\\header\\par}".repeat(1_001) + "\\pard Seen\\par";

        Unreadable refused = assertThrows(Unreadable.class, () -> rtf(many));

        assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
    }

    private static void assertHidden(Decoded decoded) {
        assertEquals("Seen\n", decoded.text());
        assertEquals(List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, CLAIM)), decoded.findings());
    }

    private static void assertSeen(Decoded decoded) {
        assertEquals("Seen\n" + CLAIM + "\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}
