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
 * Ends a kept connection with the first answer after its time, and says so in that answer. Who is balanced by connection would never find a replica that
 * came after all of its connections.
 */
@ApplicationScoped
class ConnectionAge {

    /** Also before what answers without letting anybody else have the request. */
    private static final int BEFORE_ALL = Integer.MIN_VALUE;

    private final long most;

    /** {@link System#nanoTime} of each connection's end. Weak, since the one handler that hears of a connection's end is the server's. */
    private final Map<HttpConnection, Long> ends = new WeakHashMap<>();

    ConnectionAge(RequestConfig config) {
        most = config.connectionAge().toNanos();
    }

    void open(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::follow);
    }

    void follow(RoutingContext request) {
        HttpServerRequest received = request.request();
        // Of HTTP/2, other requests are under way on the same connection.
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

    /** Connections that were opened together are not all opened again together. */
    private long span() {
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }

    /** Of a connection; one that comes before the body has been read would be lost with it, and is not the last one then. */
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
