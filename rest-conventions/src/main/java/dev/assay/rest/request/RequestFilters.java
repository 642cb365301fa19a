package dev.assay.rest.request;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Runs before everything else on the public port: gives the request its id and refuses a body whose announced length is too large. */
@ApplicationScoped
class RequestFilters {

    /** Filters with a higher number run first; the token check has 800. */
    private static final int FIRST = 1000;

    private static final int SECOND = 900;

    /** Runs after the server has set its own limit, the largest of the service's, on the request (a route of order -2). */
    private static final int LAST = 1;

    private final BodyLimits limits;

    RequestFilters(RequestConfig config) {
        this.limits = new BodyLimits(config);
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, FIRST);
        filters.register(this::limitBody, SECOND);
        filters.register(this::limitUnannouncedBody, LAST);
    }

    private void identify(RoutingContext request) {
        String id = RequestId.of(request);
        MDC.put(RequestId.LOG_KEY, id);
        request.response().putHeader(RequestId.HEADER, id);
        request.next();
    }

    private void limitBody(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced == null) {
            request.next();
            return;
        }
        long limit = limits.at(request.normalizedPath());
        if (exceeds(announced, limit)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            String detail = "A body may have at most " + limit + " bytes.";
            ProblemWriter.write(request, CommonError.PAYLOAD_TOO_LARGE, detail);
        } else {
            request.next();
        }
    }

    /** Sets the limit that the reader of the body enforces. A body may come without a length in more ways than by a transfer encoding. */
    private void limitUnannouncedBody(RoutingContext request) {
        if (!request.request().headers().contains(HttpHeaders.CONTENT_LENGTH)) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limits.at(request.normalizedPath()));
        }
        request.next();
    }

    private static boolean exceeds(String announced, long limit) {
        try {
            return Long.parseLong(announced) > limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
