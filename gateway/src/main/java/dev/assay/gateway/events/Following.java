package dev.assay.gateway.events;

import dev.assay.gateway.identity.OwnCalls;
import dev.assay.gateway.route.Owner;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;

/** Creates the followers of services' events. */
@ApplicationScoped
public class Following {

    private static final int CONNECT_MILLIS = 1_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final ServiceUrls urls;
    private final OwnCalls calls;
    private final EventPositions positions;

    Following(Vertx vertx, ServiceUrls urls, OwnCalls calls, EventPositions positions) {
        this.vertx = vertx;
        this.client =
                vertx.createHttpClient(new HttpClientOptions().setName("events").setConnectTimeout(CONNECT_MILLIS));
        this.urls = urls;
        this.calls = calls;
        this.positions = positions;
    }

    void stop(@Observes ShutdownEvent event) {
        client.close();
    }

    /** @param owner one of the services behind the gateway */
    public EventFollower of(Owner owner, EventReader reader) {
        String service = owner.service();
        ServiceEvents events = new ServiceEvents(vertx, client, service, url(owner), calls.forEvents(service));
        return new EventFollower(events, positions, reader);
    }

    private URI url(Owner owner) {
        return switch (owner) {
            case PROFILE -> urls.profileUrl();
            case SCORING -> urls.scoringUrl();
            case GATEWAY -> throw new IllegalArgumentException("The gateway tells itself nothing");
        };
    }
}
