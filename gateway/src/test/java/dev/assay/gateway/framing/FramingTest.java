package dev.assay.gateway.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: */*",
                "Content-Length: 0",
                "Content-Length: 1048576",
                "Transfer-Encoding: chunked",
                "Transfer-Encoding: Chunked",
                "Connection: keep-alive",
                "Connection: Upgrade, HTTP2-Settings",
                "Expect: 100-continue",
            })
    void takesWhatEndsInOnePlace(String header) {
        assertEquals(Optional.empty(), Framing.objection(headers("Host: localhost", header), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5|Transfer-Encoding: chunked",
                "Content-Length: 5|Content-Length: 5",
                "Content-Length: 5|Content-Length: 6",
                "Content-Length: +5",
                "Content-Length: -5",
                "Content-Length: 0x5",
                "Content-Length: 05",
                "Content-Length: 5, 5",
                "Content-Length: 99999999999999999999",
                "Content-Length: ٥",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
                "Connection: X-Internal-Token",
                "Connection: close, If-Match",
                "Connection: keep-alive|Connection: Authorization",
                "Expect: 200-ok",
                "Host: elsewhere",
            })
    void refusesWhatEndsInTwoPlaces(String lines) {
        MultiMap headers = headers("Host: localhost");
        headers.addAll(headers(lines.split("\\|")));

        assertTrue(Framing.objection(headers, false).isPresent());
    }

    @Test
    void needsAHostSinceHttp11() {
        assertTrue(Framing.objection(headers(), false).isPresent());
        assertEquals(Optional.empty(), Framing.objection(headers(), true));
    }

    @Test
    void refusesChunksFromHttp10() {
        assertTrue(
                Framing.objection(headers("Transfer-Encoding: chunked"), true).isPresent());
    }

    private static MultiMap headers(String... lines) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (String line : lines) {
            headers.add(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
        }
        return headers;
    }
}
