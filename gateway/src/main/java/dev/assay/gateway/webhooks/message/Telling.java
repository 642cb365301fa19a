package dev.assay.gateway.webhooks.message;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.gateway.events.EventFollower;
import dev.assay.gateway.events.EventReader;
import dev.assay.gateway.events.Following;
import dev.assay.gateway.route.Owner;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Tells subscribers about events in the services. */
@ApplicationScoped
public class Telling implements EventReader {

    private static final int PAGE = 500;

    private static final List<Owner> SERVICES = List.of(Owner.PROFILE, Owner.SCORING);

    private final Messages messages;
    private final Following following;
    private final Map<String, Counter> restarts;

    Telling(Messages messages, Following following, MeterRegistry meters) {
        this.messages = messages;
        this.following = following;
        this.restarts = SERVICES.stream()
                .map(Owner::service)
                .collect(Collectors.toMap(Function.identity(), service -> restarts(service, meters)));
    }

    public List<EventFollower> followers() {
        return SERVICES.stream().map(service -> following.of(service, this)).toList();
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public String place(String service) {
        return service;
    }

    @Override
    public int pageSize() {
        return PAGE;
    }

    @Override
    public Uni<Void> take(StatelessSession session, JsonNode events) {
        return messages.tell(session, events);
    }

    @Override
    public void startedOver(String service) {
        restarts.get(service).increment();
    }

    private static Counter restarts(String service, MeterRegistry meters) {
        return Counter.builder("assay.webhooks.restarts")
                .description(
                        "How often a service's events were read from the first one on, as its database was another")
                .tag("service", service)
                .register(meters);
    }
}
