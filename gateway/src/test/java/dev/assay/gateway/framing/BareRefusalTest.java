package dev.assay.gateway.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BareRefusalTest {

    private final EmbeddedChannel connection = new EmbeddedChannel(new HttpResponseEncoder(), new BareRefusal());

    @ParameterizedTest
    @CsvSource({
        "400, bad-request, %25",
        "404, not-found, address",
        "413, payload-too-large, body",
        "414, uri-too-long, 4096",
        "431, headers-too-large, 20000",
    })
    void saysWhatIsWrong(int status, String type, String detail) {
        String answer = sent(answer(status, ""));

        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("urn:assay:problem:" + type), answer);
        assertTrue(answer.contains(detail), answer);
    }

    @Test
    void saysHowLongItIsAndHowToAskForIt() {
        String[] halves = sent(answer(400, "")).split("\r\n\r\n", 2);

        assertTrue(halves[0].contains("content-length: " + halves[1].length()), halves[0]);
        assertTrue(halves[0].contains("X-Request-Id: id-of-GET"), halves[0]);
        assertTrue(halves[1].contains("\"requestId\":\"id-of-GET\""), halves[1]);
    }

    @Test
    void isCounted() {
        SimpleMeterRegistry counted = new SimpleMeterRegistry();
        Metrics.addRegistry(counted);

        sent(answer(431, ""));

        Metrics.removeRegistry(counted);
        assertEquals(
                1,
                counted.get("assay.gateway.refusals")
                        .tag("status", "431")
                        .counter()
                        .count());
    }

    @Test
    void leavesAnAnswerWithABodyAsItIs() {
        String answer = sent(answer(400, "why"));

        assertTrue(answer.endsWith("\r\n\r\nwhy"), answer);
        assertFalse(answer.contains("problem"), answer);
    }

    @Test
    void leavesARefusalOfTheDoorAsItIs() {
        FullHttpResponse toHead = answer(404, "");
        toHead.headers().set("Content-Type", "application/problem+json");

        assertFalse(sent(toHead).contains("urn:assay:problem"));
    }

    @ParameterizedTest
    @CsvSource({"200", "204", "304"})
    void leavesWhatIsNoRefusalAsItIs(int status) {
        assertEquals("", sent(answer(status, "")).split("\r\n\r\n", 2)[1]);
    }

    @Test
    void sendsNoBodyToAHead() {
        asked(HttpMethod.HEAD);
        connection.writeOutbound(answer(400, ""));

        String answer = written();
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.endsWith("\r\n\r\n"), answer);
    }

    @Test
    void answersPipelinedRequestsEachWithItsOwnId() {
        asked(HttpMethod.POST);
        asked(HttpMethod.GET);
        connection.writeOutbound(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE));
        connection.writeOutbound(answer(400, ""), answer(404, ""));

        String[] answers = written().split("HTTP/1.1 ");
        assertTrue(answers[2].startsWith("400 ") && answers[2].contains("X-Request-Id: id-of-POST"), answers[2]);
        assertTrue(answers[3].startsWith("404 ") && answers[3].contains("X-Request-Id: id-of-GET"), answers[3]);
    }

    private static FullHttpResponse answer(int status, String body) {
        ByteBuf content = Unpooled.copiedBuffer(body, StandardCharsets.UTF_8);
        FullHttpResponse answer =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), content);
        answer.headers().set("content-length", content.readableBytes());
        return answer;
    }

    private String sent(FullHttpResponse answer) {
        asked(HttpMethod.GET);
        connection.writeOutbound(answer);
        return written();
    }

    private void asked(HttpMethod method) {
        connection.writeInbound(new DefaultHttpRequest(
                HttpVersion.HTTP_1_1, method, "/x", new DefaultHttpHeaders().set("X-Request-Id", "id-of-" + method)));
    }

    private String written() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf bytes = connection.readOutbound(); bytes != null; bytes = connection.readOutbound()) {
            text.append(bytes.toString(StandardCharsets.UTF_8));
            bytes.release();
        }
        return text.toString();
    }
}
