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
 * Closes idle connections when the process is about to stop. The server itself closes connections in use, with their next answer. An idle one that
 * is used again while the process is going down would take a request that nobody answers.
 */
@ApplicationScoped
class KeptConnections {

    /** Even before handlers that answer without passing the request on. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final Vertx vertx;
    private final Optional<Duration> delay;

    /** Weak, because a connection has only one close handler, which the server uses. */
    private final Set<HttpConnection> idle = Collections.newSetFromMap(new WeakHashMap<>());

    /** @param delay how long the process goes on serving after it was told to stop */
    KeptConnections(Vertx vertx, @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay) {
        this.vertx = vertx;
        this.delay = delay;
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::follow);
    }

    void follow(RoutingContext request) {
        HttpConnection connection = request.request().connection();
        // With HTTP/2, a connection carries several requests at a time and has its own way to end.
        if (request.request().version() == HttpVersion.HTTP_1_1) {
            used(connection);
            request.addEndHandler(ended -> unused(connection));
        }
        request.next();
    }

    /** Halfway through the delay, when most connections have been used once more and so have ended. */
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
