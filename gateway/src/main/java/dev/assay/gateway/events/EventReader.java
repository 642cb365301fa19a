package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** A feature that acts on what happens in services. */
public interface EventReader {

    /** The name used in logs. */
    String name();

    /** The row of {@code event_position} that says how far it has read the events of a service. */
    String place(String service);

    /** How many events it takes in one transaction. */
    int pageSize();

    /**
     * Acts on events within the transaction that stores that they were read. It sees an event again if the service's database has begun another
     * life.
     *
     * @param events each with id, type, at, data
     */
    Uni<Void> take(StatelessSession session, JsonNode events);

    /** Called when the events of a service are read from the first one again. */
    void startedOver(String service);
}
