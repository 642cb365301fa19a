package dev.assay.rest.call;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** A call from service to service, on an event loop, within a deadline and with a bounded answer in memory. */
public final class InternalCall {

    /** The services bound their answers themselves; this only protects memory from an unexpected peer. */
    private static final long MAX_BYTES = 32L << 20;

    private InternalCall() {}

    /** Makes the exchange, and fails if it takes longer. */
    public static <T> Uni<T> within(Duration deadline, Vertx vertx, Supplier<Future<T>> exchange) {
        // On an event loop from the start: only there, no part of the answer can arrive before its handler is set.
        return Uni.createFrom()
                .<T>emitter(answer -> vertx.getOrCreateContext()
                        .runOnContext(ignored -> exchange.get().onComplete(answer::complete, answer::fail)))
                .ifNoItem()
                .after(deadline)
                .fail();
    }

    /** The whole body of an answer. */
    public static Future<Buffer> body(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(chunk -> {
            body.appendBuffer(chunk);
            if (body.length() > MAX_BYTES) {
                response.request().reset();
            }
        });
        return response.end().map(body);
    }
}
