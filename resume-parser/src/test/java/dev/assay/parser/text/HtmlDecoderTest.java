package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Block;
import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDecoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "font-size:0.9em",
                "font-size:0.875rem",
                "font-size:.8em",
                "font-size:85%",
                "font-size:9px",
                "font-size:1em",
                "margin-left:-120px",
                "padding-left:100px;text-indent:-100px",
                "left:-120px",
                "position:relative;top:-20px",
                "color:#fff;background:#234",
                "color:white;background:url(dark.png)",
                "color:transparent;background:linear-gradient(red,blue);background-clip:text",
                "color:#eee",
                "overflow:hidden;width:1%",
                "opacity:0.9"
            })
    void keepsTextThatAReaderSees(String style) {
        Decoded decoded = decoded("", "<p style='" + style + "'>Wrote the log</p>");

        assertEquals("Wrote the log\n", decoded.text());
        assertEquals(List.of(), decoded.findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "font-size:0 | TINY",
                "font-size:1px | TINY",
                "font-size:0.1em | TINY",
                "font-size:10% | TINY",
                "font:1px/1 Arial | TINY",
                "display:none | MARKED_HIDDEN",
                "display: none !important | MARKED_HIDDEN",
                "visibility:hidden | MARKED_HIDDEN",
                "opacity:0 | MARKED_HIDDEN",
                "height:0;overflow:hidden | MARKED_HIDDEN",
                "position:absolute;clip:rect(0,0,0,0) | MARKED_HIDDEN",
                "position:absolute;left:-9999px | OFF_PAGE",
                "text-indent:-9999px | OFF_PAGE",
                "color:#FFF | BACKGROUND_COLOUR",
                "color:rgb(253, 254, 255) | BACKGROUND_COLOUR",
                "color:hsl(0, 0%, 100%) | BACKGROUND_COLOUR",
                "color:#234;background:#234 none | BACKGROUND_COLOUR",
                "color:transparent | TRANSPARENT",
                "color:rgba(0,0,0,0) | TRANSPARENT"
            })
    void setsAsideWhatNobodySees(String style, Finding.Kind kind) {
        assertHidden(kind, "", "<div style='" + style + "'><b>Kubernetes expert</b></div>");
        assertHidden(kind, "#a .b { " + style + " }", "<div id=a><div class=b>Kubernetes expert</div></div>");
    }

    @ParameterizedTest
    @CsvSource({"iso-8859-2, ISO-8859-2, Łukasz", "windows-1251, windows-1251, Лука", "no-such-set, windows-1252, José"
    })
    void readsAPageInTheCharacterSetThatItNames(String declared, String used, String name) {
        String page = "<html><head><meta charset=\"" + declared + "\"></head><body><p>" + name + "</p></body></html>";

        Decoded decoded = new HtmlDecoder().decode(page.getBytes(Charset.forName(used)));

        assertEquals(name, decoded.flows().get(0).blocks().get(0).text());
    }

    @Test
    void readsWhiteTextOnABackgroundThatAStyleSheetSets() {
        for (String rule : List.of(
                ".side { background-color: #223 }",
                "div { background: navy }",
                ".side:first-of-type { background: navy }",
                ".side { background: linear-gradient(red, blue) }",
                "@media screen { .side { background: navy } }")) {
            Decoded decoded = decoded(rule, "<div class=side><p style='color:white'>Wrote the log</p></div>");

            assertEquals("Wrote the log\n", decoded.text(), rule);
            assertEquals(List.of(), decoded.findings(), rule);
        }
    }

    @Test
    void takesTheRuleThatABrowserTakes() {
        String text = "<p class=a id=i>Wrote the log</p>";

        assertEquals(
                "Wrote the log\n",
                decoded("#i{display:block} .a{display:none}", text).text());
        assertEquals(
                "Wrote the log\n",
                decoded("@media print{.a{display:none}}", text).text());
        assertEquals("Wrote the log\n", decoded(".a:hover{display:none}", text).text());
        assertEquals(
                "Wrote the log\n",
                decoded("/* .a{display:none} */ .x{display:none}", text).text());
        assertHidden(
                Finding.Kind.MARKED_HIDDEN,
                ".b{display:none!important} #j{display:block}",
                "<p class=b id=j>Kubernetes expert</p>");
    }

    @Test
    void seesWhatAnElementShowsAgain() {
        Decoded decoded = decoded(
                ".gap{font-size:0} .off{visibility:hidden}",
                "<div class=gap>secret<p style='font-size:12px'>Wrote</p></div>"
                        + "<div class=off>more<p style='visibility:visible'>the log</p></div>");

        assertEquals("Wrote\nthe log\n", decoded.text());
        assertEquals(
                List.of(
                        new Finding(Finding.Kind.TINY, 1, "secret"),
                        new Finding(Finding.Kind.MARKED_HIDDEN, 1, "more")),
                decoded.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canvas", "audio", "video", "dialog", "datalist", "meter"})
    void setsAsideWhatABrowserShowsNothingOf(String element) {
        assertHidden(Finding.Kind.MARKED_HIDDEN, "", "<" + element + "><p>Kubernetes expert</p></" + element + ">");
    }

    @Test
    void keepsTheLinesOfPreformattedText() {
        Decoded decoded = decoded("", "<pre>EXPERIENCE\nEngineer, <b>Acme</b> 2019\n\n- Wrote the log</pre>");

        assertEquals("EXPERIENCE\nEngineer, Acme 2019\nWrote the log\n", decoded.text());
        assertTrue(decoded.flows().get(0).blocks().get(2).apart());
    }

    @Test
    void seesColoursOfOldAttributes() {
        assertHidden(Finding.Kind.BACKGROUND_COLOUR, "", "<font color='#ffffff'>Kubernetes expert</font>");
        assertHidden(
                Finding.Kind.BACKGROUND_COLOUR,
                "",
                "<table><tr><td bgcolor=black><font color=black>Kubernetes expert</font></td></tr></table>");
        assertEquals(
                "Wrote the log\n",
                decoded("", "<table><tr><td bgcolor=navy><font color=white>Wrote the log</font></td></tr></table>")
                        .text());
    }

    private static void assertHidden(Finding.Kind kind, String sheet, String body) {
        Decoded decoded = decoded(sheet, "<p>Seen</p>" + body);

        assertEquals(
                List.of("Seen"),
                decoded.flows().get(0).blocks().stream().map(Block::text).toList());
        assertEquals(List.of(new Finding(kind, 1, "Kubernetes expert")), decoded.findings());
    }

    private static Decoded decoded(String sheet, String body) {
        String page = "<html><head><style>" + sheet + "</style></head><body>" + body + "</body></html>";
        return new HtmlDecoder().decode(page.getBytes(StandardCharsets.UTF_8));
    }
}
