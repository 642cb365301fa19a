package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownDecoderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# Odile Brenmoor | 1",
                "## Work ## | 2",
                "Work\\n---- | 2",
                "Odile Brenmoor\\n=== | 1",
                "Wrote the log | 0",
                "#hashtag | 0"
            })
    void knowsHeadings(String source, int level) {
        assertEquals(level, block(source).level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- x", "* x", "+ x", "1. x", "1) x", "• x"})
    void takesTheMarkOffAnItem(String source) {
        Block item = block(source);

        assertEquals("x", item.text());
        assertTrue(item.bullet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "one\\ntwo | one two",
                "[Acme](https://acme.example/x \"the firm\") | Acme https://acme.example/x",
                "[acme.example](https://acme.example) | acme.example",
                "[](https://acme.example) | https://acme.example",
                "[Mail](mailto:odile@acme.example) | Mail odile@acme.example",
                "<odile@acme.example> | odile@acme.example",
                "[Acme][1]\\n\\n[1]: https://acme.example | Acme https://acme.example",
                "[Wiki](https://acme.example/a_(b)) | Wiki https://acme.example/a_(b)",
                "![seal](https://acme.example/s.svg) | seal",
                "snake_case_name and 2 * 3 * 4 | snake_case_name and 2 * 3 * 4",
                "`a_b_c` and \\\\*plain\\\\* | a_b_c and *plain*",
                "R&amp;D | R&D",
                "> quoted | quoted"
            })
    void readsWhatAReaderSees(String source, String text) {
        assertEquals(text, block(source).text());
    }

    @Test
    void knowsEmphasis() {
        Block block = block("**Engineer** at *Acme*, ***2019***");

        assertEquals("Engineer at Acme, 2019", block.text());
        assertEquals(
                List.of("true false", "false false", "false true", "false false", "true true"),
                block.spans().stream()
                        .map(span -> span.style().bold() + " " + span.style().italic())
                        .toList());
    }

    @Test
    void keepsTheTextOfAnItemTogether() {
        Decoded decoded = decoded("- Wrote the log\n  of the store\n  - and its index\n\n    in Rust");

        assertEquals("Wrote the log of the store\nand its index\nin Rust\n", decoded.text());
    }

    @Test
    void breaksALineWhereItSaysSo() {
        assertEquals(
                "Engineer\nAcme\n2019\n", decoded("Engineer  \nAcme\\\n2019").text());
    }

    @Test
    void partsTheCellsOfATable() {
        assertEquals(
                "When\tWhat\n2019\ta | b\n",
                decoded("| When | What |\n|------|:----:|\n| 2019 | a \\| b |").text());
    }

    @Test
    void findsWhatAPageWouldNotShow() {
        Decoded decoded = decoded("Wrote the log <span style='display:none'>Kafka</span>\n\n<!-- Spark -->");

        assertEquals("Wrote the log\n", decoded.text());
        assertEquals(List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, "Kafka")), decoded.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \\n\\n", "---", "<!-- nothing -->"})
    void refusesWhatHoldsNoText(String source) {
        Unreadable refused = assertThrows(Unreadable.class, () -> decoded(source));

        assertEquals(Unreadable.Reason.NO_TEXT, refused.reason());
    }

    /** Each would fill the stack of whoever follows it down. */
    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "*a ", "[", "![", "<b>"})
    void standsWhatIsNestedTooDeeply(String opening) {
        String source = opening.repeat(50_000) + "deep" + " b*".repeat(50_000);
        try {
            assertTrue(decoded(source).text().contains("deep"));
        } catch (Unreadable refused) {
            assertEquals(Unreadable.Reason.TOO_LARGE, refused.reason());
        }
    }

    private static Block block(String source) {
        List<Block> blocks = decoded(source).flows().get(0).blocks();
        assertEquals(1, blocks.size(), blocks.toString());
        return blocks.get(0);
    }

    private static Decoded decoded(String source) {
        return new MarkdownDecoder()
                .decode(source.replace("\\n", "\n").replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8));
    }
}
