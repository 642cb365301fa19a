package dev.assay.gateway.framing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.time.Duration;

/** Puts a {@link HeadClock} and a {@link BareRefusal} into every connection; Netty finds this by its service file once {@link #enable} has been called. */
public final class HeadClocks extends ChannelInitializerExtension {

    /** As long as a body has. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Before the first connection of the process: Netty looks once. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addLast(new Placement());
    }

    /** Decoder and encoder are put in after this, in this order; only what the one gives tells where a head ends, and what the other gets is an answer. */
    private static final class Placement extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                context.pipeline().addAfter(encoder.name(), null, new BareRefusal());
                context.pipeline().addAfter(encoder.name(), null, new HeadClock(LIMIT));
            }
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        }
    }
}
