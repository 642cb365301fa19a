package dev.assay.rest.shown;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins to gather the shown candidates if the gateway asks for them. */
@ApplicationScoped
class ShowingFilters {

    /** Runs after the token check. */
    private static final int AFTER_TOKEN = 700;

    void register(@Observes Filters filters) {
        filters.register(ShowingFilters::begin, AFTER_TOKEN);
    }

    private static void begin(RoutingContext call) {
        if (ShownCandidates.ASKED.equals(call.request().getHeader(ShownCandidates.HEADER))) {
            Showing.begin(call);
        }
        call.next();
    }
}
