package dev.assay.rest.shown;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins to gather whom an answer tells of, where the gateway asks for it. */
@ApplicationScoped
class ShowingFilters {

    /** After the token has been checked. */
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
