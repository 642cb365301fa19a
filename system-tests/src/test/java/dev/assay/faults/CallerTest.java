package dev.assay.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.assay.faults.Call.Kind;
import dev.assay.faults.Listing.Entry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers make of answers, over HTTP. */
class CallerTest {

    private static final int CUT_OFF = 0;

    private HttpServer server;
    private int status;
    private String type = "application/json";
    private String body = "{}";

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/json, {}, true",
        "204, , '', true",
        "503, application/problem+json, {}, true",
        "404, application/problem+json, {}, true",
        "500, application/problem+json, {}, false",
        "503, text/html, {}, false",
        "503, application/problem+json, '{\"title', false",
        "200, application/json, '{\"id\": \"1', false"
    })
    void tellsClearAnswersFromOthers(int answered, String contentType, String content, boolean clear) {
        status = answered;
        type = contentType;
        body = content;

        Call call = called();

        assertEquals(clear, call.clear(), call.toString());
        assertEquals(answered, call.status());
    }

    @Test
    void takesABrokenConnectionForNoClearAnswer() {
        status = CUT_OFF;

        Call call = called();

        assertFalse(call.clear(), call.toString());
        assertEquals(1, Checker.answers(List.of(call)).size());
    }

    @Test
    void findsThatTooFewAssessmentsCouldBeMadeAgain() throws Exception {
        status = 404;
        Listing listing = new Listing(Map.of(), Map.of("a", List.of(new Entry("1", "", "a", 1))));

        List<String> violations = Replays.differing(caller(), listing);

        assertEquals(1, violations.size(), violations.toString());
        assertTrue(violations.get(0).endsWith("[404]"), violations.toString());
    }

    private Caller caller() {
        return new Caller(server.getAddress().getPort(), "key");
    }

    private Call called() {
        Caller caller = caller();
        return caller.call(Kind.READ, "1", "", caller.request("/").GET()).join();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (status != CUT_OFF) {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            if (type != null) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}
