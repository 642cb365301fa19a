package dev.assay.gateway.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A service behind the gateway: a real HTTP server that records what it sees and answers as a test tells it. */
public final class Origin {

    /** One request as the service saw it; the body only where the behaviour has read it. */
    public record Seen(String method, String uri, MultiMap headers) {}

    private final Vertx vertx;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile Consumer<HttpServerRequest> behaviour;
    private volatile HttpServer server;
    private volatile int port;

    Origin(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Starts it, at first on any free port, later on the same again. */
    public void start() {
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(port).setMaxHeaderSize(64 * 1024);
        server = vertx.createHttpServer(options)
                .connectionHandler(connection -> {
                    connections.incrementAndGet();
                    connection.closeHandler(closed -> connections.decrementAndGet());
                })
                .requestHandler(request -> {
                    seen.add(new Seen(
                            request.method().name(),
                            request.uri(),
                            MultiMap.caseInsensitiveMultiMap().addAll(request.headers())));
                    behaviour.accept(request);
                });
        server.listen().toCompletionStage().toCompletableFuture().join();
        port = server.actualPort();
    }

    /** The port is free afterwards: closing is told before the event loop gives the socket back. */
    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
        Until.holds(this::isPortFree);
    }

    private boolean isPortFree() {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return free.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Forgets what was seen and answers from now on like this. */
    public void answers(Consumer<HttpServerRequest> how) {
        behaviour = how;
        seen.clear();
    }

    /** Forgets what was seen and answers every request, once it is complete, with its own body or an empty object. */
    public void echoes() {
        answers(request -> request.body()
                .onSuccess(body -> request.response()
                        .putHeader("Content-Type", "application/json")
                        .end(body.length() == 0 ? io.vertx.core.buffer.Buffer.buffer("{}") : body)));
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public int openConnections() {
        return connections.get();
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }
}
