package dev.assay.profile.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.profile.changes.Announcements;
import dev.assay.profile.changes.Incarnations;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the relay's parts together; the relay itself knows no framework. */
class RelayProducer {

    @Produces
    @Singleton
    Relay.Parts parts(
            Announcements announcements,
            Incarnations incarnations,
            RelayPositions positions,
            ChangeTopic topic,
            Vertx vertx) {
        return new Relay.Parts(announcements, incarnations, positions, topic, vertx);
    }

    /** Opens no connection before it is used. */
    @Produces
    @Singleton
    ChangeTopic topic(RelayConfig config, ObjectMapper json) {
        return new ChangeTopic(config, json);
    }
}
