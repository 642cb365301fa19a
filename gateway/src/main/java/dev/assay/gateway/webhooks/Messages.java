package dev.assay.gateway.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Makes of events what subscribers are sent, and remembers how far that has got. */
@ApplicationScoped
class Messages {

    private static final String READ = "select position, life from event_position where service = :service";

    /** Of two replicas that read the same page one moves on; the other's transaction writes nothing. */
    private static final String MOVE_ON =
            "update event_position set position = :next, life = coalesce(cast(:life as text), life)"
                    + " where service = :service and position is not distinct from cast(:from as text)";

    private static final String TELL = """
            with told as (
                select * from jsonb_to_recordset(cast(cast(:messages as text) as jsonb)) as t(id uuid, type text, at timestamptz, body text)),
            wanted as (
                select told.id as message_id, webhook.id as webhook_id
                  from told join webhook on enabled and told.type = any (string_to_array(events, ' ')) and webhook.created_at <= told.at),
            kept as (
                insert into webhook_message (id, type, at, body)
                select id, type, at, body from told where id in (select message_id from wanted)
                on conflict do nothing)
            insert into webhook_delivery (webhook_id, message_id, state, next_try_at, created_at)
            select webhook_id, message_id, 'PENDING', :now, :now from wanted
            on conflict do nothing
            """;

    /** Deliveries and their tries go along; what still waits after so long does not exist. */
    private static final String SWEEP = """
            delete from webhook_message where id in (select id from webhook_message where at < :before limit :limit)
            """;

    private final Database database;
    private final Clock clock;

    Messages(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How far a service's events have been read. */
    Uni<ReadSoFar> read(String service) {
        return database.read(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("service", service)
                        .getSingleResult())
                .map(Row.one(row -> new ReadSoFar(row.text("position"), row.text("life"))));
    }

    /** Keeps what of these events is wanted by anybody, and that they have been read; both or neither. */
    Uni<Boolean> tell(String service, ReadSoFar from, JsonNode page) {
        ReadSoFar next = from.behind(page);
        return database.write(session -> session.createNativeQuery(MOVE_ON)
                .setParameter("service", service)
                .setParameter("from", from.position())
                .setParameter("next", next.position())
                .setParameter("life", next.life())
                .executeUpdate()
                .chain(moved -> moved == 0
                        ? Uni.createFrom().item(false)
                        : deliver(session, page.path("items")).replaceWith(true)));
    }

    /** @return how many went; fewer than the limit when there are no more */
    Uni<Integer> deleteBefore(Instant time, int limit) {
        return database.write(session -> session.createNativeQuery(SWEEP)
                .setParameter("before", time)
                .setParameter("limit", limit)
                .executeUpdate());
    }

    private Uni<Integer> deliver(StatelessSession session, JsonNode events) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> messages.addObject()
                .put("id", event.path("id").asText())
                .put("type", event.path("type").asText())
                .put("at", event.path("at").asText())
                .put("body", body(event)));
        return session.createNativeQuery(TELL)
                .setParameter("messages", messages.toString())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String body(JsonNode event) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("type", event.path("type").asText())
                .put("timestamp", event.path("at").asText());
        body.set("data", event.path("data"));
        return body.toString();
    }
}
