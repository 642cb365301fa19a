package dev.assay.rest.request;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Ends connections that nobody uses once the process is to stop. The server itself ends those that are used, with their next answer; one that
 * is used again when the process is half gone takes a request that nobody answers.
 */
@ApplicationScoped
class KeptConnections {

    /** Also before what answers without letting anybody else have the request. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final Vertx vertx;
    private final Optional<Duration> delay;

    /** Weak, since the one handler that hears of a connection's end is the server's. */
    private final Set<HttpConnection> idle = Collections.newSetFromMap(new WeakHashMap<>());

    /** @param delay how long the process serves on when it is told to stop */
    KeptConnections(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::follow);
    }

    void follow(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        // Of HTTP/2, several requests are on one connection, and it has an end of its own.
        if (request.request().version() == HttpVersion.HTTP_1_1) {
            used(connection);
            request.addEndHandler(ended -> unused(connection));
        }
        request.next();
    }

    /** Half-way: until then most were used, and so have ended. */
    void part(@Observes ShutdownDelayInitiatedEvent event) {
        delay.ifPresent(time -> vertx.setTimer(Math.max(1, time.toMillis() / 2), now -> closeIdle()));
    }

    void closeIdle() {
        idle().forEach(HttpConnection::close);
    }

    private synchronized void used(HttpConnection connection) {
        idle.remove(connection);
    }

    private synchronized void unused(HttpConnection connection) {
        idle.add(connection);
    }

    private synchronized List<HttpConnection> idle() {
        return List.copyOf(idle);
    }
}
