package dev.assay.parser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlBlocksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='mailto:ada@example.org'>E-mail</a> | E-mail ada@example.org",
                "<a href='mailto:ada@example.org?subject=Hello'>ada@example.org</a> | ada@example.org",
                "<a href='tel:+493055501234'>Call</a> | Call +493055501234",
                "<a href='tel:+493012345678'>+49 30 12345678</a> | +49 30 12345678",
                "<a href='tel:+493012345678'>(030) 1234-5678</a> | (030) 1234-5678",
                "<a href='tel:+493012345678'>+49 (0)30 12345678</a> | +49 (0)30 12345678",
                "<a href='tel:+493012345678'>Call 2</a> | Call 2 +493012345678",
                "<a href='mailto:Ada@example.org'>ada@Example.org</a> | ada@Example.org",
                "<a href='tel:Kubernetes'>Call</a> | Call",
                "<a href='https://example.org/kubernetes'>Page</a> | Page"
            })
    void tellsTheAddressBehindALinkToAPerson(String link, String told) {
        String text = new HtmlDecoder()
                .decode(("<html><body><p>" + link + "</p></body></html>").getBytes(StandardCharsets.UTF_8))
                .text();

        assertEquals(told + "\n", text);
    }
}
