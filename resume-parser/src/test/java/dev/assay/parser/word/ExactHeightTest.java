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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line or a row of an exact height cuts off what is higher, so that one of next to nothing shows nothing. */
class ExactHeightTest {
    private static final String CELL = "<w:tc><w:p><w:r><w:t>Ran GPUs</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";
    private static final String RUN = "<w:r><w:rPr><w:sz w:val='22'/></w:rPr><w:t>Ran GPUs</w:t></w:r></w:p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:pPr><w:spacing w:line='1' w:lineRule='exact'/></w:pPr>" + RUN,
                "<w:tbl><w:tr><w:trPr><w:trHeight w:hRule='exact' w:val='1'/></w:trPr>" + CELL,
                "<w:tbl><w:tr><w:trPr><w:trHeight w:hRule='exact' w:val='20'/></w:trPr><w:sdt><w:sdtContent>"
                        + "<w:tc><w:p><w:r><w:t>Ran GPUs</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"
            })
    void setsAsideTextThatADocxCutsOff(String body) throws IOException {
        assertHidden(docx(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:pPr><w:spacing w:line='200' w:lineRule='exact'/></w:pPr>" + RUN,
                "<w:p><w:pPr><w:spacing w:line='1' w:lineRule='atLeast'/></w:pPr>" + RUN,
                "<w:p><w:pPr><w:spacing w:line='1'/></w:pPr>" + RUN,
                "<w:tbl><w:tr><w:trPr><w:trHeight w:val='1'/></w:trPr>" + CELL,
                "<w:tbl><w:tr><w:trPr><w:trHeight w:hRule='exact' w:val='400'/></w:trPr>" + CELL
            })
    void readsTextThatADocxHasRoomFor(String body) throws IOException {
        assertSeen(docx(body));
    }

    private static Decoded docx(String body) throws IOException {
        return new DocxDecoder().decode(Zips.docx("<w:p><w:r><w:t>Seen</w:t></w:r></w:p>" + body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\pard\\sl-10 Ran GPUs\\par", "\\trowd\\trrh-10\\cellx5000\\pard\\intbl Ran GPUs\\cell\\row"})
    void setsAsideTextThatAnRtfCutsOff(String body) {
        assertHidden(rtf(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\pard\\sl-240 Ran GPUs\\par",
                "\\pard\\sl10\\slmult1 Ran GPUs\\par",
                "\\pard\\sl-10\\par\\pard Ran GPUs\\par",
                "\\trowd\\trrh10\\cellx5000\\pard\\intbl Ran GPUs\\cell\\row"
            })
    void readsTextThatAnRtfHasRoomFor(String body) {
        assertSeen(rtf(body));
    }

    private static Decoded rtf(String body) {
        return new RtfDecoder()
                .decode(("{\\rtf1\\ansi\\pard Seen\\par" + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fo:line-height='0.02cm'", "style:row-height='1pt'"})
    void setsAsideTextThatAnOdtCutsOff(String height) throws IOException {
        assertHidden(odt(height));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fo:line-height='100%'",
                "fo:line-height='0.5cm'",
                "style:line-height-at-least='1pt'",
                "style:min-row-height='1pt'"
            })
    void readsTextThatAnOdtHasRoomFor(String height) throws IOException {
        assertSeen(odt(height));
    }

    private static Decoded odt(String height) throws IOException {
        String styles = "<style:style style:name='Low' style:family='paragraph'><style:paragraph-properties"
                + " fo:line-height='1pt'/></style:style><style:style style:name='P' style:family='paragraph' "
                + (height.startsWith("fo") ? "style:parent-style-name='Low'" : "") + "><style:paragraph-properties "
                + height + "/></style:style><style:style style:name='R' style:family='table-row'>"
                + "<style:table-row-properties " + height + "/></style:style>";
        String row = "<table:table><table:table-row table:style-name='R'><table:table-cell>"
                + "<text:p text:style-name='P'>Ran GPUs</text:p></table:table-cell></table:table-row></table:table>";
        return new OdtDecoder().decode(Zips.odt(styles, "<text:p>Seen</text:p>" + row));
    }

    private static void assertHidden(Decoded decoded) {
        assertEquals("Seen\n", decoded.text());
        assertEquals(List.of(new Finding(Finding.Kind.TINY, 1, "Ran GPUs")), decoded.findings());
    }

    private static void assertSeen(Decoded decoded) {
        assertEquals("Seen\nRan GPUs\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }
}
