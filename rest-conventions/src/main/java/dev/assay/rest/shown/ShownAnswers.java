package dev.assay.rest.shown;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Asks every answer which candidates it shows. */
public class ShownAnswers {

    @ServerResponseFilter
    public void gather(ContainerResponseContext answer, RoutingContext call) {
        if (answer.getEntity() instanceof ShowsCandidates shown) {
            Showing.tell(call, shown::shownCandidates);
        }
    }

    @ShowsAllMatching
    @ServerRequestFilter
    public void gatherAll(RoutingContext call) {
        Showing.tellOfAllMatching(call);
    }
}
