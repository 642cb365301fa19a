package dev.assay.rest.request;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** Runs before everything else on the public port: gives the request its id and refuses a body that announces too much. */
@ApplicationScoped
class RequestFilters {

    /** Filters with a higher number run first; the token check stands at 800. */
    private static final int FIRST = 1000;

    private static final int SECOND = 900;

    private final RequestConfig config;

    RequestFilters(RequestConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, FIRST);
        filters.register(this::limitBody, SECOND);
    }

    private void identify(RoutingContext request) {
        String id = RequestId.of(request);
        MDC.put(RequestId.LOG_KEY, id);
        request.response().putHeader(RequestId.HEADER, id);
        request.next();
    }

    private void limitBody(RoutingContext request) {
        String announced = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && exceeds(announced)) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            String detail = "A body may have at most " + config.bodyLimit() + " bytes.";
            ProblemWriter.write(request, CommonError.PAYLOAD_TOO_LARGE, detail);
            return;
        }
        request.next();
    }

    private boolean exceeds(String announced) {
        try {
            return Long.parseLong(announced) > config.bodyLimit();
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }
}
