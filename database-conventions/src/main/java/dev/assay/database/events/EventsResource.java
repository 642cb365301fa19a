package dev.assay.database.events;

import dev.assay.database.ClusterLife;
import dev.assay.rest.paging.Limit;
import dev.assay.rest.token.Issuers;
import dev.assay.rest.token.Scopes;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** For the gateway itself, in each service that has events. Not part of the public API, and the gateway does not route it. */
@Path("/internal/events")
@Produces(MediaType.APPLICATION_JSON)
@IfBuildProperty(name = "assay.events.told", stringValue = "true")
class EventsResource {

    private final Events events;

    EventsResource(Events events) {
        this.events = events;
    }

    @GET
    @SecurityRequirement(name = Scopes.SCHEME, scopes = Issuers.EVENTS_SCOPE)
    @Operation(hidden = true)
    public Uni<EventPage> read(
            @RestQuery String after, @RestHeader(ClusterLife.HEADER) String life, @RestQuery String limit) {
        return events.after(Optional.ofNullable(after), Optional.ofNullable(life), Limit.of(limit));
    }
}
