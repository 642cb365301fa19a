package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.request.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gives the head of a request a time to be whole, however often a byte of it comes: the server's own limit is on silence, and would let a
 * connection live for days on a header. Stands behind the decoder and the encoder.
 */
final class HeadClock extends ChannelDuplexHandler {

    private final Duration limit;
    private boolean between = true;
    private boolean understood;

    /** Requests whose answers are not whole. */
    private int open;

    private boolean over;
    private Future<?> deadline;

    HeadClock(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        understood = true;
        if (part instanceof HttpRequest) {
            open++;
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
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        boolean ends = part instanceof LastHttpContent && !isInterim(part);
        open -= ends ? 1 : 0;
        if (ends && over && open == 0) {
            context.write(part, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
        } else {
            context.write(part, promise);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void stop() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** An answer that is on its way to an earlier request is not broken into: the connection ends after it. */
    private void refuse(ChannelHandlerContext context) {
        if (open > 0) {
            over = true;
            return;
        }
        FullHttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.REQUEST_TIMEOUT);
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(ProblemAnswer.of(
                        answer,
                        GatewayError.REQUEST_TIMEOUT,
                        "The head of the request did not arrive in time.",
                        RequestId.accepted(null)))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
