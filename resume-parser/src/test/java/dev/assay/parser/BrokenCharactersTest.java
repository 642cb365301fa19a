package dev.assay.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCharactersTest {

    @Test
    void readsAPdfWithASignThatStandsForNoCharacter() throws IOException {
        assertRead("Wrote the log", pdf("0000"), "cv.pdf");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xd83d, 0xdc00})
    void readsRtfWithHalfOfACharacter(int half) {
        String rtf = "{\\rtf1\\uc1 \\u" + (short) half + "?Wrote the log\\par}";

        assertRead("\ufffdWrote the log", rtf.getBytes(StandardCharsets.US_ASCII), "cv.rtf");
    }

    private static void assertRead(String text, byte[] content, String name) {
        ParsedResume parsed = new ResumeParser().parse(content, name);

        assertEquals(text, parsed.report().text().strip());
        assertEquals(
                List.of("1 sign(s) stand for no character and were left out or replaced."),
                parsed.report().warnings());
    }

    /** In its font an asterisk means what is given. */
    private static byte[] pdf(String mapped) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            COSStream map = document.getDocument().createCOSStream();
            try (var out = map.createOutputStream()) {
                out.write(map(mapped).getBytes(StandardCharsets.US_ASCII));
            }
            font.getCOSObject().setItem(COSName.TO_UNICODE, map);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                new Pdfs.Pen(stream).write(50, 60, "* Wrote the log", font, 10);
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String map(String mapped) {
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
                + "1 begincodespacerange <00> <FF> endcodespacerange\n"
                + "1 beginbfchar <2A> <" + mapped + "> endbfchar\nendcmap end end";
    }
}
