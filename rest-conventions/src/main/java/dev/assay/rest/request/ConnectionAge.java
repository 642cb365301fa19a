package dev.assay.rest.request;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ends a kept connection with the first answer after its time, and says so in that answer. A client that is balanced by connection would otherwise never
 * reach a replica that started after all of its connections were opened.
 */
@ApplicationScoped
class ConnectionAge {

    /** Even before handlers that answer without passing the request on. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final long most;

    /** When each connection is to end, by {@link System#nanoTime}. Weak, because a connection has only one close handler, which the server uses. */
    private final Map<HttpConnection, Long> ends = new WeakHashMap<>();

    ConnectionAge(RequestConfig config) {
        most = config.connectionAge().toNanos();
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::follow);
    }

    void follow(RoutingContext request) {
        HttpServerRequest received = request.request();
        // With HTTP/2, other requests are under way on the same connection.
        if (received.version() == HttpVersion.HTTP_1_1 && isOld(received.connection())) {
            LastAnswer last = new LastAnswer(request);
            request.addHeadersEndHandler(written -> last.announce());
            request.addEndHandler(ended -> last.close());
        }
        request.next();
    }

    private synchronized boolean isOld(HttpConnection connection) {
        long now = System.nanoTime();
        return ends.computeIfAbsent(connection, opened -> now + span()) - now <= 0;
    }

    /** Random, so that connections opened together are not all reopened together. */
    private long span() {
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }

    /** The last answer on a connection. Closing before the request's body has been read could lose the answer, which then is not made the last. */
    private static final class LastAnswer {

        private final RoutingContext request;
        private boolean announced;

        LastAnswer(RoutingContext request) {
            this.request = request;
        }

        void announce() {
            announced =
                    !AnnouncedBody.isIn(request.request()) || request.request().isEnded();
            if (announced) {
                request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        }

        void close() {
            if (announced) {
                request.request().connection().close();
            }
        }
    }
}
