package dev.assay.gateway.framing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.time.Duration;

/** Puts a {@link HeadClock} and a {@link BareRefusal} into every connection. Netty finds this class by its service file once {@link #enable} was called. */
public final class HeadClocks extends ChannelInitializerExtension {

    /** The same as the default for a body. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Must be called before the first connection of the process, since Netty looks only once. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.pipeline().addLast(new Placement());
    }

    /** Waits for the decoder and the encoder, which the server adds later, since the two handlers need the decoder's output and the encoder's input. */
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
