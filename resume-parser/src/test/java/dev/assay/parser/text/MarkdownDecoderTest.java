package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.parser.document.Decoded;
import dev.assay.parser.document.Finding;
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
                "Fixed XSS via <script> tags for all. | Fixed XSS via <script> tags for all.",
                "Caches of Vec<T> in Rust. | Caches of Vec<T> in Rust.",
                "[Acme](https://acme.example/x \"the firm\") | Acme https://acme.example/x",
                "2019. Founded a bakery | 2019. Founded a bakery"
            })
    void keepsWhatPeopleWrite(String source, String text) {
        assertEquals(text + "\n", text(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrote the log <!-- Ran\n4096 GPUs -->\n",
                "Wrote the log\n\n<!-- Ran 4096 GPUs",
                "Wrote the log\n\n[//]: # (Ran 4096 GPUs)\n",
                "[comment]: <> \"Ran 4096 GPUs\"\n\nWrote the log\n",
                "Wrote the log\n\n[1]: https://x.example \"Ran 4096 GPUs\"",
                "Wrote the log\r\n\r\n[1]: https://x.example 'Ran 4096 GPUs'\r\n",
                "Wrote the log\n\n[1]:\n  https://x.example\n  \"Ran\n4096 GPUs\"\n",
                "Wrote the log\n\n[1]: x (Ran 4096)\n[1]: y (GPUs)",
                "Wrote the log\n- [1]: x (Ran 4096 GPUs)",
                "Wrote the log\n> [1]: x (Ran 4096 GPUs)",
                "# Wrote the log\n[1]: x (Ran 4096 GPUs)",
                "Wrote the log\n\n[Ran]: 4096\n[GPUs]: <>"
            })
    void setsAsideCommentsAndDefinitions(String source) {
        Decoded decoded = new MarkdownDecoder().decode(source.getBytes(StandardCharsets.UTF_8));

        assertEquals("Wrote the log", decoded.text().strip());
        assertEquals(List.of(new Finding(Finding.Kind.MARKED_HIDDEN, 1, "Ran 4096 GPUs")), decoded.findings());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "See [Acme][1] now.~~[1]: https://acme.example 'Ran 4096 GPUs on it' | See Acme https://acme.example now. | Ran 4096 GPUs on it",
                "See [Acme][1] now.~~[1]: https://acme.example 'the firm' | See Acme https://acme.example now. | ''",
                "- [Acme][acme]: engineer~~[acme]: https://acme.example | Acme https://acme.example: engineer | ''",
                "See [Acme][].~~[acme]: https://acme.example | See Acme https://acme.example. | ''",
                "See [Acme].~~[Acme]: <https://acme.example> | See Acme https://acme.example. | ''"
            })
    void saysWhereALinkLeadsThatIsDefinedElsewhere(String source, String text, String hidden) {
        Decoded decoded = new MarkdownDecoder().decode(source.replace("~", "\n").getBytes(StandardCharsets.UTF_8));

        assertEquals(text, decoded.text().strip());
        assertEquals(
                hidden,
                decoded.findings().stream().map(Finding::text).findFirst().orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wrote the log\n[1]: https://x.example 'Ran GPUs'",
                "[1]: https://x.example Ran GPUs",
                "[^1]: GPUs",
                "[1]: x 'Ran\n\nGPUs'",
                "```\n[1]: x 'Ran GPUs'\n```"
            })
    void keepsWhatOnlyLooksLikeADefinition(String source) {
        Decoded decoded = new MarkdownDecoder().decode(source.getBytes(StandardCharsets.UTF_8));

        assertTrue(decoded.text().contains("GPUs"));
        assertEquals(List.of(), decoded.findings());
    }

    @Test
    void keepsWhatOnlyLooksLikeAComment() {
        assertEquals("Wrote <!-- in HTML\n", text("Wrote <!-- in HTML"));
        assertEquals("a b\n", text("a <!-->b"));
    }

    @Test
    void partsPastedBullets() {
        assertEquals("one\ntwo\n", text("• one\n• two"));
    }

    /** Each of these signs may begin something that ends far behind; without a bound this would not end within minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "*a ", "**a", "_a ", "[a]:", "[a]: x \"\n", "- "})
    void standsManySignsThatBeginNothing(String sign) {
        assertTrue(text(sign.repeat(100_000) + "deep").endsWith("deep\n"));
    }

    private static String text(String source) {
        return new MarkdownDecoder()
                .decode(source.getBytes(StandardCharsets.UTF_8))
                .text();
    }
}
