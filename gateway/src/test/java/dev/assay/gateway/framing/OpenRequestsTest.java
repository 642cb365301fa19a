package dev.assay.gateway.framing;

import static io.netty.handler.codec.http.HttpVersion.HTTP_1_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.ReferenceCountUtil;
import org.junit.jupiter.api.Test;

class OpenRequestsTest {

    /** Counts how often more is read from the socket. */
    private static final class Reads extends ChannelOutboundHandlerAdapter {
        private int asked;

        @Override
        public void read(ChannelHandlerContext context) {
            asked++;
            context.read();
        }
    }

    private final Reads reads = new Reads();
    private final EmbeddedChannel connection =
            new EmbeddedChannel(reads, new HttpRequestDecoder(), new HttpResponseEncoder(), new OpenRequests());

    @Test
    void passesOnNoMoreThanAFewAtATime() {
        comes(get(1_000));
        assertEquals(OpenRequests.MOST, passed());

        answer(HttpResponseStatus.OK);
        assertEquals(1, passed());
    }

    @Test
    void passesOnEveryRequestInTheEnd() {
        comes(get(1_000));

        int all = 0;
        for (int now = passed(); now > 0; now = passed()) {
            all += now;
            for (int i = 0; i < now; i++) {
                answer(HttpResponseStatus.OK);
            }
        }
        assertEquals(1_000, all);
    }

    @Test
    void readsNoMoreWhileARequestWaits() {
        comes(get(OpenRequests.MOST));
        int before = reads.asked;
        comes(get(1));
        assertEquals(before, reads.asked);

        answer(HttpResponseStatus.OK);
        assertEquals(before + 1, reads.asked);
    }

    @Test
    void leavesAConnectionAloneThatTheServerHoldsBackMeanwhile() {
        comes(get(OpenRequests.MOST + 1));
        int before = reads.asked;
        connection.config().setAutoRead(false);
        answer(HttpResponseStatus.OK);
        assertEquals(before, reads.asked);

        connection.config().setAutoRead(true);
        assertEquals(before + 1, reads.asked);
    }

    @Test
    void readsOnForTheBodyOfAnOpenRequest() {
        comes(get(OpenRequests.MOST - 1) + "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n");
        passed();
        int before = reads.asked;

        comes("{");
        assertTrue(reads.asked > before);
        assertTrue(connection.readInbound() instanceof HttpContent);
    }

    @Test
    void countsAnAnswerUntilItHasGoneOut() {
        comes(get(OpenRequests.MOST + 1));
        passed();

        connection.write(new DefaultFullHttpResponse(HTTP_1_1, HttpResponseStatus.OK));
        connection.runPendingTasks();
        assertEquals(0, passed());

        connection.flush();
        connection.runPendingTasks();
        assertEquals(1, passed());
    }

    @Test
    void takesALeaveToGoOnForNoAnswer() {
        comes(get(OpenRequests.MOST + 1));
        passed();

        answer(HttpResponseStatus.CONTINUE);
        assertEquals(0, passed());
    }

    @Test
    void letsGoOfWhatWaitsWhenTheConnectionEnds() {
        comes(get(OpenRequests.MOST));
        HttpContent waiting = new DefaultHttpContent(Unpooled.copiedBuffer("{}", US_ASCII));
        comes(get(1));
        connection.pipeline().context(HttpResponseEncoder.class).fireChannelRead(waiting);
        assertEquals(1, waiting.refCnt());

        connection.close();
        assertEquals(0, waiting.refCnt());
    }

    private static String get(int times) {
        return "GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(times);
    }

    private void comes(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, US_ASCII));
    }

    private void answer(HttpResponseStatus status) {
        connection.writeOutbound(new DefaultFullHttpResponse(HTTP_1_1, status));
        connection.runPendingTasks();
    }

    /** Requests that have been passed on since the last time. */
    private int passed() {
        int heads = 0;
        for (Object part = connection.readInbound(); part != null; part = connection.readInbound()) {
            heads += part instanceof HttpRequest ? 1 : 0;
            ReferenceCountUtil.release(part);
        }
        return heads;
    }
}
