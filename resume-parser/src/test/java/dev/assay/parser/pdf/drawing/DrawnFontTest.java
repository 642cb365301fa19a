package dev.assay.parser.pdf.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.assay.parser.ParsedResume;
import dev.assay.parser.ResumeParser;
import dev.assay.parser.document.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fonts whose letters are drawings of any size (Type 3), as old TeX makes them. */
class DrawnFontTest {

    @ParameterizedTest
    @ValueSource(strings = {"0 0 50 100", "0 0 0 0"})
    void readsSmallPrintOfLargeLetters(String box) {
        ParsedResume parsed = parsed(box, "0.12");

        assertEquals("AAAA\n", parsed.report().text());
        assertEquals(List.of(), parsed.report().findings());
    }

    @Test
    void setsAsideSmallPrintOfSmallLetters() {
        String page = "BT /F 1 Tf 0.12 0 0 0.12 50 700 Tm (AAAA) Tj ET BT /F 1 Tf 0.01 0 0 0.01 50 600 Tm (AAAA) Tj ET";

        assertEquals(
                List.of(new Finding(Finding.Kind.TINY, 1, "AAAA")),
                new ResumeParser()
                        .parse(pdf("0 0 50 100", page), "cv.pdf")
                        .report()
                        .findings());
    }

    private static ParsedResume parsed(String box, String scale) {
        String page = "BT /F 1 Tf " + scale + " 0 0 " + scale + " 50 700 Tm (AAAA) Tj ET";
        return new ResumeParser().parse(pdf(box, page), "cv.pdf");
    }

    /** Without a table of its objects: readers look for them. */
    private static byte[] pdf(String box, String page) {
        String letter = "50 0 0 0 50 100 d1 0 0 50 100 re f";
        String pdf = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                + "/Resources<</Font<</F 5 0 R>>>>>> endobj\n"
                + stream(4, page)
                + "5 0 obj <</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[" + box + "]"
                + "/FirstChar 65/LastChar 65/Widths[55]/CharProcs<</A 6 0 R>>"
                + "/Encoding<</Type/Encoding/Differences[65/A]>>>> endobj\n"
                + stream(6, letter) + "trailer <</Root 1 0 R/Size 7>>\n%%EOF\n";
        return pdf.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(int number, String content) {
        return number + " 0 obj <</Length " + content.length() + ">> stream\n" + content + "\nendstream endobj\n";
    }
}
