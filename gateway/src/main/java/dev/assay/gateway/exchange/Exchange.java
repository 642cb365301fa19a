package dev.assay.gateway.exchange;

import dev.assay.gateway.route.Match;
import dev.assay.gateway.route.Route;
import dev.assay.rest.request.AnnouncedBody;
import dev.assay.rest.request.RequestId;
import dev.assay.rest.token.Caller;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** A request, its answer, and what the steps have learned about it. Used on one event loop only. */
public final class Exchange {

    private static final String KEY = "assay.gateway.exchange";

    private final RoutingContext context;
    private final String requestId;
    private final long startedAt = System.nanoTime();
    private long completeAt = startedAt;
    private Match match = new Match.Nowhere();
    private Caller caller;
    private Supplier<String> serviceToken;
    private boolean audited;
    private OptionalInt cut = OptionalInt.empty();

    public Exchange(RoutingContext context) {
        this.context = context;
        this.requestId = RequestId.of(context);
        context.put(KEY, this);
    }

    /** The exchange of a request that one of the gateway's own operations answers. */
    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    public RoutingContext context() {
        return context;
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public HttpServerResponse response() {
        return context.response();
    }

    public String requestId() {
        return requestId;
    }

    /** Nanoseconds since the request's head was read. */
    public long age() {
        return System.nanoTime() - startedAt;
    }

    /** Called when the body has arrived too. */
    public void completed() {
        completeAt = System.nanoTime();
    }

    /** Nanoseconds since the request was {@link #completed}, or since its head if that was not called. */
    public long sinceComplete() {
        return System.nanoTime() - completeAt;
    }

    public void matched(Match found) {
        match = found;
    }

    public Match match() {
        return match;
    }

    /** The route, which is known only after the routing step has let the exchange pass. */
    public Route route() {
        if (match instanceof Match.Found found) {
            return found.route();
        }
        throw new IllegalStateException("No route has been found yet");
    }

    /** How long its answer may take, from the complete request on. */
    public Duration deadline(Deadlines configured) {
        return switch (route().deadline()) {
            case READ, DOWNLOAD, WATCH -> configured.read();
            case WRITE, UPLOAD -> configured.write();
            case DOCUMENT -> configured.document();
        };
    }

    public void identified(Caller found) {
        caller = found;
        found.enter(context);
    }

    /** Who is calling; null on open pages. */
    public Caller caller() {
        return caller;
    }

    /** @param token supplies a fresh token on every call */
    public void carries(Supplier<String> token) {
        serviceToken = token;
    }

    /** The internal token for the service, to be sent at once. */
    public String serviceToken() {
        return serviceToken.get();
    }

    /** True once: whoever gets it writes the exchange's one entry in the audit trail. */
    public boolean takesAuditEntry() {
        boolean first = !audited;
        audited = true;
        return first;
    }

    /** Called before the connection is closed in the middle of the answer, unless the caller is to blame. */
    public void cutWith(int status) {
        cut = OptionalInt.of(status);
    }

    /** The status to record for an answer that was cut; empty if it was the caller who left. */
    public OptionalInt cut() {
        return cut;
    }

    /** Whether a body is announced. */
    public boolean hasBody() {
        return AnnouncedBody.isIn(request());
    }
}
