package dev.assay.gateway.framing;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class HeadClockTest {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

    private final OpenRequests requests = new OpenRequests();

    private final EmbeddedChannel connection = new EmbeddedChannel(
            new HttpRequestDecoder(),
            new HttpResponseEncoder(),
            new HeadClock(Duration.ofSeconds(10), requests),
            requests);

    HeadClockTest() {
        connection.freezeTime();
    }

    @Test
    void refusesAHeadThatComesByteByByte() {
        comes("GET / HTTP/1.1\r\nX: ");
        for (int seconds = 1; seconds < 10; seconds++) {
            pass(1);
            comes("x");
        }
        pass(1);

        assertTrue(answered().startsWith("HTTP/1.1 408 "), "refused");
        assertFalse(connection.isOpen());
    }

    @Test
    void letsAHeadInTwoPiecesPass() {
        comes("GET / HTTP/1.1\r\n");
        pass(9);
        comes("Host: x\r\n\r\n");
        pass(60);

        assertEquals("", answered());
        assertTrue(connection.isOpen());
    }

    @Test
    void leavesAConnectionBetweenTwoRequestsAlone() {
        comes(REQUEST);
        pass(60);
        comes(REQUEST);
        pass(60);

        assertEquals("", answered());
        assertTrue(connection.isOpen());
    }

    @Test
    void saysNothingOfABodyThatTakesItsTime() {
        comes("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\na");
        pass(9);
        comes("b");
        pass(9);
        comes("c");
        pass(60);

        assertEquals("", answered());
        assertTrue(connection.isOpen());
    }

    @Test
    void refusesTheSecondHeadOfAConnectionToo() {
        comes(REQUEST);
        connection.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, HttpResponseStatus.OK));
        answered();
        comes("GET /");
        pass(10);

        assertTrue(answered().startsWith("HTTP/1.1 408 "), "refused");
    }

    @Test
    void answersWithTheLengthItSays() {
        comes("GET /");
        pass(10);

        String[] halves = answered().split("\r\n\r\n", 2);
        assertTrue(halves[0].contains("content-length: " + halves[1].length() + "\r\n"), halves[0]);
    }

    @Test
    void saysByWhichIdToAskForIt() {
        comes("GET /");
        pass(10);

        String answer = answered();
        String id = answer.replaceFirst("(?s).*X-Request-Id: ([0-9a-f-]{36})\r\n.*", "$1");
        assertTrue(answer.contains("\"requestId\":\"" + id + "\""), answer);
    }

    @Test
    void endsTheConnectionAfterAnAnswerThatHasBegunAndNotWithinIt() {
        comes(REQUEST);
        connection.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, HttpResponseStatus.CONTINUE));
        connection.writeOutbound(new DefaultHttpResponse(HTTP_1_1, HttpResponseStatus.OK));
        comes("GET /");
        pass(10);
        assertTrue(connection.isOpen());

        connection.writeOutbound(new DefaultLastHttpContent(Unpooled.copiedBuffer("the end", US_ASCII)));

        String answer = answered();
        assertTrue(answer.endsWith("\r\n\r\nthe end"), answer);
        assertFalse(connection.isOpen());
    }

    @Test
    void blamesNobodyForAHeadThatTheGatewayDoesNotRead() {
        comes(REQUEST.repeat(OpenRequests.MOST + 1) + "GET /");
        comes("");
        pass(60);
        answers(OpenRequests.MOST + 1);
        answered();

        comes(" HTTP/1.1\r\nHost: x\r\n\r\n");
        pass(60);
        assertTrue(connection.isOpen());
    }

    private void answers(int times) {
        for (int i = 0; i < times; i++) {
            connection.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, HttpResponseStatus.OK));
            connection.runPendingTasks();
        }
    }

    private void comes(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
        connection.runPendingTasks();
    }

    private String answered() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf bytes = connection.readOutbound(); bytes != null; bytes = connection.readOutbound()) {
            text.append(bytes.toString(US_ASCII));
            bytes.release();
        }
        return text.toString();
    }
}
