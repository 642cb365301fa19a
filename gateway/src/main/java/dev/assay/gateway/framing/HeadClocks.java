package dev.assay.gateway.framing;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.handler.codec.http.HttpResponseEncoder;
import java.time.Duration;

/**
 * Puts a {@link HeadClock}, an {@link OpenRequests} and a {@link BareRefusal} into every connection. Netty finds this class by its service file once
 * {@link #enable} was called.
 */
public final class HeadClocks extends ChannelInitializerExtension {

    /** The same as the default for a body. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** In bytes. As much as the decoder makes one piece of a body of; the default would let thousands of requests arrive at once. */
    private static final int LARGEST_READ = 8192;

    private static final RecvByteBufAllocator READS =
            new AdaptiveRecvByteBufAllocator(64, 2048, LARGEST_READ).maxMessagesPerRead(1);

    /** Must be called before the first connection of the process, since Netty looks only once. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel connection) {
        connection.config().setRecvByteBufAllocator(READS);
        connection.pipeline().addLast(new Placement());
    }

    /** A request meets the clock first and the refusals last. */
    static void place(ChannelPipeline pipeline) {
        ChannelHandlerContext encoder = pipeline.context(HttpResponseEncoder.class);
        if (encoder != null) {
            OpenRequests requests = new OpenRequests();
            pipeline.addAfter(encoder.name(), null, new BareRefusal());
            pipeline.addAfter(encoder.name(), null, requests);
            pipeline.addAfter(encoder.name(), null, new HeadClock(LIMIT, requests));
        }
    }

    /** Waits for the decoder and the encoder, which the server adds later, since the handlers need the decoder's output and the encoder's input. */
    private static final class Placement extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            place(context.pipeline());
            context.fireChannelRead(bytes);
            context.pipeline().remove(this);
        }
    }
}
