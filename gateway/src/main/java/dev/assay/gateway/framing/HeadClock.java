package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.GatewayError;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gives the head of a request a time to be whole, however often a byte of it comes: the server's own limit is on silence, and would let a
 * connection live for days on a header. Stands right behind the decoder.
 */
final class HeadClock extends ChannelInboundHandlerAdapter {

    private static final String PROBLEM = """
            {"type": "urn:assay:problem:request-timeout", "title": "%s", "status": 408, "detail": "The head of the request did not arrive in time."}
            """.formatted(GatewayError.REQUEST_TIMEOUT.title());

    private static final String ANSWER = String.join(
            "\r\n",
            "HTTP/1.1 408 Request Timeout",
            "Content-Type: application/problem+json",
            "Content-Length: " + PROBLEM.length(),
            "Connection: close",
            "",
            PROBLEM);

    private final Duration limit;
    private boolean between = true;
    private boolean understood;
    private Future<?> deadline;

    HeadClock(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        understood = true;
        if (part instanceof HttpRequest) {
            between = false;
            stop();
        }
        if (part instanceof LastHttpContent) {
            between = true;
        }
        context.fireChannelRead(part);
    }

    /** Bytes have come; where they made no part of a request between two, they are the beginning of one. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (between && !understood && deadline == null) {
            deadline = context.executor().schedule(() -> refuse(context), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        understood = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    private static void refuse(ChannelHandlerContext context) {
        context.writeAndFlush(Unpooled.copiedBuffer(ANSWER, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
