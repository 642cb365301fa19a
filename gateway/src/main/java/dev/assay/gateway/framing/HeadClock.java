package dev.assay.gateway.framing;

import dev.assay.gateway.exchange.GatewayError;
import dev.assay.rest.request.RequestId;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Limits the time in which the whole head of a request must arrive, even if it keeps trickling in: the server itself only limits silence, which
 * would let a slow header hold a connection for days. It runs only while more is read. Placed after the decoder and the encoder.
 */
final class HeadClock extends ChannelDuplexHandler {

    private final Duration limit;
    private final OpenRequests requests;
    private boolean between = true;
    private boolean understood;

    /** Whether the beginning of a head has arrived. */
    private boolean begun;

    private Future<?> deadline;

    /** @param requests the handler after this one */
    HeadClock(Duration limit, OpenRequests requests) {
        this.limit = limit;
        this.requests = requests;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        understood = true;
        if (part instanceof HttpRequest) {
            between = false;
            begun = false;
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
        begun |= between && !understood;
        understood = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (begun && deadline == null) {
            deadline = context.executor().schedule(() -> refuse(context), limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        context.read();
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

    /** Does not interrupt the answer to an earlier request: the connection closes after it. */
    private void refuse(ChannelHandlerContext context) {
        if (requests.closesAfterLast()) {
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
