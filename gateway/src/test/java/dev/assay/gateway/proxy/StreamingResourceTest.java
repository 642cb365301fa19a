package dev.assay.gateway.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.assay.gateway.testing.GatewayTestResource;
import dev.assay.gateway.testing.KeyFile;
import dev.assay.gateway.testing.Origin;
import dev.assay.gateway.testing.Profile;
import dev.assay.gateway.testing.RawHttp;
import dev.assay.gateway.testing.Until;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bodies pass piece by piece in both directions, and only as much as may. */
@QuarkusTest
@QuarkusTestResource(GatewayTestResource.class)
class StreamingResourceTest {

    private static final String KEY = "Authorization: Bearer " + KeyFile.LOCAL.text() + "\r\n";
    private static final String GET = "GET /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY + "\r\n";
    private static final String CHUNKED = "POST /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static final String BULK = CHUNKED.replace("/candidates", "/imports");

    @TestHTTPResource
    URL gateway;

    @Profile
    Origin profile;

    @BeforeEach
    void echo() {
        profile.echoes();
    }

    @Test
    void cutsTheConnectionWhenAnAnswerBreaksOffInTheMiddle() throws IOException {
        profile.answers(request -> {
            request.response().setChunked(true).write("{\"items\":[");
            Vertx.currentContext()
                    .owner()
                    .setTimer(100, late -> request.connection().close());
        });
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(GET);

            String answer = http.read("never");
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(!answer.endsWith("0\r\n\r\n"), "must not look complete: " + answer);
        }
    }

    @Test
    void refusesAnAnnouncedBodyOverTheLimitAtOnce() throws IOException {
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send("POST /api/v1/candidates HTTP/1.1\r\nHost: x\r\n" + KEY + "Content-Length: 1048577\r\n\r\n");

            assertTrue(http.readHead().startsWith("HTTP/1.1 413 "));
        }
        assertTrue(profile.seen().isEmpty());
    }

    @Test
    void cutsAChunkedBodyAtTheLimit() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED);
            for (int i = 0; i < 16; i++) {
                http.send(chunk);
            }
            http.send("1\r\na\r\n");

            String answer = http.readHead();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
            assertTrue(http.isClosedByPeer());
        }
        Until.holds(() -> profile.openConnections() == 0);
    }

    @Test
    void takesAChunkedBodyAtTheLimit() throws IOException {
        String chunk = "10000\r\n" + "a".repeat(0x10000) + "\r\n";
        profile.answers(request ->
                request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))));
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED);
            for (int i = 0; i < 16; i++) {
                http.send(chunk);
            }
            http.send("0\r\n\r\n");

            String head = http.readHead();
            assertTrue(head.startsWith("HTTP/1.1 200 "), head);
            assertEquals("1048576", http.read("1048576"));
        }
    }

    @Test
    void passesABodyOnWhileItArrives() throws IOException {
        StringBuffer arrived = new StringBuffer();
        profile.answers(request -> {
            request.handler(arrived::append);
            request.endHandler(end -> request.response().end());
        });
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED + "5\r\nfirst\r\n");

            Until.holds(() -> arrived.toString().equals("first"));
            http.send("6\r\nsecond\r\n0\r\n\r\n");
            assertTrue(http.readHead().startsWith("HTTP/1.1 200 "));
        }
        assertEquals("firstsecond", arrived.toString());
    }

    @Test
    void passesAnAnswerOnWhileItArrives() throws IOException {
        List<Runnable> rest = new ArrayList<>();
        profile.answers(request -> {
            var response = request.response().setChunked(true);
            response.write("first");
            rest.add(() -> response.end("second"));
        });
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(GET);

            assertTrue(http.read("first\r\n").contains("HTTP/1.1 200 "));
            rest.get(0).run();
            assertTrue(http.read("0\r\n\r\n").contains("second"));
        }
    }

    @Test
    void endsAnAnswerThatDoesNotEnd() throws IOException {
        profile.answers(request -> {
            var response = request.response().setChunked(true);
            response.write("first");
            Vertx.currentContext().owner().setPeriodic(200, tick -> {
                if (!response.closed()) {
                    response.write("more");
                }
            });
        });
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(GET);

            String answer = http.read("never");
            assertTrue(answer.contains("more"), answer);
            assertFalse(answer.endsWith("0\r\n\r\n"), "it looks whole");
        }
        Until.holds(() -> profile.openConnections() == 0);
    }

    @Test
    void endsABodyThatDoesNotArrive() throws IOException {
        // Calls of other tests may have left some for the next ones.
        int before = profile.openConnections();
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED + "5\r\nfirst\r\n");

            String answer = http.readHead();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
            assertTrue(http.isClosedByPeer());
        }
        Until.holds(() -> profile.openConnections() <= before);
    }

    /** Longer in all than any other body may take. */
    @Test
    void takesABulkBodyAsLongAsItMoves() throws Exception {
        profile.answers(request ->
                request.body().onSuccess(body -> request.response().end(Integer.toString(body.length()))));
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(BULK);
            for (int i = 0; i < 3; i++) {
                Thread.sleep(1_000);
                http.send("5\r\nlines\r\n");
            }
            http.send("0\r\n\r\n");

            assertTrue(http.readHead().startsWith("HTTP/1.1 200 "));
            assertEquals("15", http.read("15"));
        }
    }

    @Test
    void endsABulkBodyThatDoesNotMove() throws IOException {
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(BULK + "5\r\nlines\r\n");

            assertTrue(http.readHead().startsWith("HTTP/1.1 408 "));
            assertTrue(http.isClosedByPeer());
        }
    }

    @Test
    void endsABulkBodyThatDoesNotEnd() throws Exception {
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(BULK);
            // What is sent after the end is lost, and the answer is read behind it.
            for (int i = 0; i < 6; i++) {
                http.send("5\r\nlines\r\n");
                Thread.sleep(1_000);
            }

            assertTrue(http.readHead().startsWith("HTTP/1.1 408 "));
        }
    }

    @Test
    void passesAnEarlyAnswerOnAndClosesTheUnreadBody() throws IOException {
        profile.answers(request -> request.response().setStatusCode(415).end("no"));
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED + "5\r\nfirst\r\n");

            String head = http.readHead();
            assertTrue(head.startsWith("HTTP/1.1 415 "), head);
            assertTrue(head.toLowerCase().contains("connection: close"), head);
            assertTrue(http.isClosedByPeer());
        }
    }

    @Test
    void freesTheServiceWhenTheCallerLeavesWithinItsBody() throws IOException {
        profile.answers(request -> {});
        try (RawHttp http = new RawHttp(gateway.getPort())) {
            http.send(CHUNKED + "5\r\nfirst\r\n");
            Until.holds(() -> profile.seen().size() == 1);
        }

        Until.holds(() -> profile.openConnections() == 0);
    }
}
