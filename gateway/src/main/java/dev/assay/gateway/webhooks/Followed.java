package dev.assay.gateway.webhooks;

import dev.assay.gateway.identity.OwnCalls;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;

/** The services whose events are read. */
@ApplicationScoped
class Followed {

    private final ServiceUrls urls;
    private final OwnCalls calls;
    private final Messages messages;
    private final MeterRegistry meters;

    Followed(ServiceUrls urls, OwnCalls calls, Messages messages, MeterRegistry meters) {
        this.urls = urls;
        this.calls = calls;
        this.messages = messages;
        this.meters = meters;
    }

    List<EventFollower> followers(Vertx vertx, HttpClient client) {
        return List.of(
                follower(vertx, client, "profile-service", urls.profileUrl()),
                follower(vertx, client, "scoring-service", urls.scoringUrl()));
    }

    private EventFollower follower(Vertx vertx, HttpClient client, String service, URI url) {
        Counter restarts = Counter.builder("assay.webhooks.restarts")
                .description(
                        "How often a service's events were read from the first one on, as its database was another")
                .tag("service", service)
                .register(meters);
        return new EventFollower(
                new ServiceEvents(vertx, client, service, url, calls.forEvents(service)), messages, restarts);
    }
}
