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
 * Limits the time in which the whole head of a request must arrive, even if it keeps trickling in: the server itself only limits silence, which
 * would let a slow header hold a connection for days. Placed after the decoder and the encoder.
 */
final class HeadClock extends ChannelDuplexHandler {

    private final Duration limit;
    private boolean between = true;
    private boolean understood;

    /** Requests whose answers are not complete. */
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

    /** Bytes have arrived. If none of them was decoded and no request is under way, they are the beginning of a head. */
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

    /** Does not interrupt the answer to an earlier request: the connection closes after it. */
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
