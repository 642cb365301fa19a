package dev.assay.gateway.openapi;

import dev.assay.gateway.route.PublicApi;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemWriter;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Pages that the gateway itself answers: the API document, and short paths that redirect to it and to its page. */
@ApplicationScoped
class Pages {

    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    /** The page loads nothing from elsewhere and sends its requests only here. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "script-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'";

    private final ApiDocument document;

    Pages(ApiDocument document) {
        this.document = document;
    }

    void register(@Observes Router router) {
        redirect(router, "/", PublicApi.DOCUMENTATION + "/");
        redirect(router, "/docs", PublicApi.DOCUMENTATION + "/");
        redirect(router, "/openapi", PublicApi.DOCUMENT);
        router.route(PublicApi.DOCUMENT).produces(JSON).produces(YAML).handler(this::serve);
        router.route(PublicApi.DOCUMENT).handler(Pages::refuseOther);
        router.route(PublicApi.DOCUMENTATION + "*").order(-1).handler(Pages::guard);
    }

    private static void redirect(Router router, String from, String to) {
        router.route(from)
                .handler(context -> context.response()
                        .setStatusCode(302)
                        .putHeader(HttpHeaders.LOCATION, to)
                        .end());
    }

    private static void guard(RoutingContext context) {
        context.response()
                .putHeader("Content-Security-Policy", CONTENT_POLICY)
                .putHeader("Referrer-Policy", "no-referrer");
        // Set last, since the page's own handler would let browsers cache it for a day.
        context.addHeadersEndHandler(head -> context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-cache"));
        context.next();
    }

    private void serve(RoutingContext context) {
        boolean yaml = YAML.equals(context.getAcceptableContentType());
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, yaml ? YAML : JSON)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                // Revalidated every time: each release changes the document, and the page must not show an old one.
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(yaml ? document.yaml() : document.json());
    }

    private static void refuseOther(RoutingContext context) {
        String detail = "The document comes as " + JSON + " and as " + YAML + ".";
        ProblemWriter.write(context, CommonError.NOT_ACCEPTABLE, detail);
    }
}
