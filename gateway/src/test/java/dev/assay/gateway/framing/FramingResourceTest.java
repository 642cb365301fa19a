package dev.assay.gateway.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw bytes in; whatever is refused must not have reached the service. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class FramingResourceTest {

    private static final String KEY = "Authorization: Bearer " + KeyFile.LOCAL.text();
    private static final String POST = "POST /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n";

    @TestHTTPResource
    URL gateway;

    @Profile
    Origin profile;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/candidates",
                "/api/v1/../v1/candidates",
                "/api/v1/candidates/%2e%2e/x",
                "/api/v1/candidates%2fx",
                "/api/v1/candidates;x=y",
                "/api/v1/candidates/%00",
                "/api/v1/candidates/1%0d%0aX-Internal:%201",
                "/api/v1/candidates/1%0a",
                "/%61pi/v1/candidates",
                "/internal/../api/v1/candidates",
                "http://elsewhere/api/v1/candidates",
            })
    void refusesATargetWithTwoReadings(String target) throws IOException {
        String answer = RawHttp.request(gateway.getPort(), "GET " + target + " HTTP/1.1", KEY);

        assertStatus(400, answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.toLowerCase().contains("x-request-id: "), answer);
        assertTrue(profile.seen().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS *", "CONNECT elsewhere:443", "GET candidates"})
    void hasNothingForATargetThatIsNoPath(String start) throws IOException {
        String answer = RawHttp.request(gateway.getPort(), start + " HTTP/1.1", KEY);

        // The server answers this before the first step; BareRefusal, which is not in a test's connections, gives it a
        // body.
        assertStatus(404, answer);
        assertTrue(profile.seen().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
                "Content-Length: +2\r\n\r\n{}",
                "Content-Length: 0x2\r\n\r\n{}",
                "Content-Length: 99999999999999999999\r\n\r\n{}",
                "Content-Length : 2\r\n\r\n{}",
                "Transfer-Encoding: xchunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
                "X: a\rb\r\n\r\n",
                "X: a\0b\r\n\r\n",
                "Host: y\r\nContent-Length: 2\r\n\r\n{}",
                "Connection: X-Internal-Token\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: 2\n\n{}",
            })
    void refusesABodyWithTwoEnds(String rest) throws IOException {
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(POST + rest);

            assertStatus(400, http.readHead());
            assertTrue(http.isClosedByPeer());
        }
        assertTrue(profile.seen().isEmpty());
    }

    /**
     * The head was whole, so the service may have been asked; it must not see a body that was read in two ways, nor what comes after it. Where the
     * decoder cannot go on it ends the connection without an answer.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {"2\n{}\r\n0\r\n\r\n", "2\r\n{}\n0\r\n\r\n", "+2\r\n{}\r\n0\r\n\r\n", "0x2\r\n{}\r\n0\r\n\r\n"})
    void refusesAChunkWithTwoEnds(String body) throws IOException {
        List<String> bodies = new CopyOnWriteArrayList<>();
        profile.answers(request -> request.body().onSuccess(whole -> {
            bodies.add(whole.toString());
            request.response().end("{}");
        }));
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + body
                    + "GET /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n\r\n");

            assertEquals("", http.readHead());
        }
        assertEquals(List.of(), bodies);
    }

    @Test
    void refusesABodyWhereNoneBelongs() throws IOException {
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send("GET /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\nContent-Length: 2\r\n\r\n{}");

            assertStatus(400, http.readHead());
            assertTrue(http.isClosedByPeer());
        }
        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void readsNoSecondRequestOutOfARefusedBody() throws IOException {
        String inner = "GET /api/v1/rankings HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send("POST /api/v1/nothing HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\nContent-Length: " + inner.length()
                    + "\r\n\r\n" + inner + "GET /api/v1/candidates HTTP/1.1\r\nHost: x\r\n\r\n");

            String all = http.read("never");
            assertStatus(404, all);
            assertEquals(1, all.split("HTTP/1.1 ").length - 1, all);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4_097, 9_000, 20_000})
    void refusesAnAddressThatIsTooLong(int length) throws IOException {
        String answer = RawHttp.request(gateway.getPort(), line(length), KEY);

        assertStatus(414, answer);
        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void takesAnAddressAtItsBound() throws IOException {
        String answer = RawHttp.request(gateway.getPort(), line(4_096), KEY);

        assertStatus(200, answer);
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 30_000, 60_000})
    void refusesHeadersThatAreTooLarge(int length) throws IOException {
        String answer = RawHttp.request(
                gateway.getPort(), "GET /api/v1/candidates HTTP/1.1", KEY, "X-Long: " + "a".repeat(length - 8));

        assertStatus(431, answer);
        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void tellsTheClientToGoOnOnlyWhenTheBodyIsWanted() throws IOException {
        String expect = "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        try (RawHttp wanted = new RawHttp(gateway.getPort());
                RawHttp unwanted = new RawHttp(gateway.getPort())) {
            wanted.send(POST + expect);
            unwanted.send("POST /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + expect);

            assertStatus(100, wanted.readHead());
            assertStatus(401, unwanted.readHead());
            wanted.send("{}");
            assertStatus(200, wanted.readHead());
        }
    }

    /** Some servers take an underscore for the hyphen. */
    @Test
    void keepsNamesWithUnderscoresToItself() throws IOException {
        String answer = RawHttp.request(
                gateway.getPort(),
                "GET /api/v1/candidates HTTP/1.1",
                KEY,
                "Transfer_Encoding: chunked",
                "X_Request_Id: forged");

        assertStatus(200, answer);
        assertFalse(profile.seen().get(0).headers().names().stream().anyMatch(name -> name.contains("_")));
    }

    @Test
    void drivesNoOtherProtocol() throws IOException {
        String answer = RawHttp.request(
                gateway.getPort(),
                "GET /api/v1/candidates HTTP/1.1",
                KEY,
                "Connection: Upgrade, HTTP2-Settings",
                "Upgrade: h2c",
                "HTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA");

        assertStatus(200, answer);
        assertFalse(profile.seen().get(0).headers().contains("Upgrade"));
    }

    private static String line(int length) {
        String start = "GET /api/v1/candidates?cursor=";
        String end = " HTTP/1.1";
        return start + "a".repeat(length - start.length() - end.length()) + end;
    }

    private static void assertStatus(int expected, String answer) {
        assertTrue(
                answer.startsWith("HTTP/1.1 " + expected + " ") || answer.startsWith("HTTP/1.0 " + expected), answer);
    }
}
