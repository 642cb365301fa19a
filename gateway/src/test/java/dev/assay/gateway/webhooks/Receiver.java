package dev.assay.gateway.webhooks;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A subscriber: a real HTTP server that records what it is told and answers as a test tells it. */
public final class Receiver implements AutoCloseable {

    public record Told(String id, String timestamp, String signatures, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile Consumer<HttpServerRequest> behaviour = Receiver::accept;
    private final HttpServer server;

    public Receiver() {
        server = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    told.add(new Told(
                            request.getHeader("webhook-id"),
                            request.getHeader("webhook-timestamp"),
                            request.getHeader("webhook-signature"),
                            body.toString()));
                    behaviour.accept(request);
                }));
        server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
    }

    private static void accept(HttpServerRequest request) {
        request.response().setStatusCode(204).end();
    }

    public void answers(Consumer<HttpServerRequest> how) {
        behaviour = how;
    }

    public void accepts() {
        behaviour = Receiver::accept;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/hooks?tool=ats";
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
