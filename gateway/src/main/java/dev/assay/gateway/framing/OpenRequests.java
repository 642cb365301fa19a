package dev.assay.gateway.framing;

import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Bounds the requests of one connection that are open at a time. The server itself takes any number of them, so a client that sends on without
 * reading its answers, or while an earlier request takes long, could fill the memory. Placed after the decoder and the encoder.
 */
final class OpenRequests extends ChannelDuplexHandler {

    /** Few clients send a request before the answer to the last one, and the server works at one of a connection at a time. */
    static final int MOST = 4;

    /** What the last read brought beyond the bound. While there is any, nothing more is read. */
    private final Queue<Object> kept = new ArrayDeque<>();

    /** Requests whose answers have not been sent completely. */
    private int open;

    private boolean closing;

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        kept.add(part);
        passOn(context);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (!kept.isEmpty()) {
            stopReading(context.channel().config());
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (kept.isEmpty()) {
            context.read();
        }
    }

    /** An answer counts until it has gone out, since until then it is in memory. */
    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise promise) {
        boolean ends = part instanceof LastHttpContent && !isInterim(part);
        context.write(part, ends ? promise.unvoid().addListener(sent -> answered(context)) : promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        kept.forEach(ReferenceCountUtil::release);
        kept.clear();
        context.fireChannelInactive();
    }

    /** Whether a request is open. If so, the connection closes after the last answer. */
    boolean closesAfterLast() {
        closing = open > 0 || !kept.isEmpty();
        return closing;
    }

    private void passOn(ChannelHandlerContext context) {
        while (!kept.isEmpty() && (open < MOST || !(kept.peek() instanceof HttpRequest))) {
            Object part = kept.poll();
            open += part instanceof HttpRequest ? 1 : 0;
            context.fireChannelRead(part);
        }
    }

    private void answered(ChannelHandlerContext context) {
        open--;
        if (!kept.isEmpty()) {
            // Later, because the server is still in the middle of sending.
            context.executor().execute(() -> goOn(context));
        } else if (closing && open == 0) {
            context.close();
        }
    }

    private void goOn(ChannelHandlerContext context) {
        passOn(context);
        // The server sends its answers only when it hears that a read is complete.
        context.fireChannelReadComplete();
        if (kept.isEmpty() && context.channel().config().isAutoRead()) {
            context.read();
        }
    }

    /**
     * A socket that reads by itself goes on until it is told to stop, whether anybody asks for more or not. The server has the same switch, to hold
     * back a body, so it is put back at once; the read which that asks for goes no further than {@link #read}.
     */
    private static void stopReading(ChannelConfig socket) {
        if (socket.isAutoRead()) {
            socket.setAutoRead(false);
            socket.setAutoRead(true);
        }
    }

    private static boolean isInterim(Object part) {
        return part instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
