package dev.assay.rest.request;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers {@code /quick} at once, before any body, and {@code /slow} when it is told to, through a handler that looks after connections. */
final class KeptServer implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final HttpServer server;

    KeptServer(Handler<RoutingContext> handler) throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(handler);
        router.route("/quick").handler(request -> request.end("done"));
        router.get("/slow").blockingHandler(request -> {
            asked.countDown();
            await(answer);
            request.end("done");
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
    }

    int port() {
        return server.actualPort();
    }

    void awaitSlow() {
        await(asked);
    }

    void answerSlow() {
        answer.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(KeptClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
