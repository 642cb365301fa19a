package dev.assay.gateway.webhooks.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.database.Database;
import dev.assay.gateway.webhooks.EventType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Turns events into the messages that subscribers are sent. */
@ApplicationScoped
class Messages {

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

    /** Also deletes deliveries and their tries. None can still be waiting after such a long time. */
    private static final String SWEEP = """
            delete from webhook_message where id in (select id from webhook_message where at < :before limit :limit)
            """;

    private final Database database;
    private final Clock clock;

    Messages(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores those of the events that anybody subscribes to. */
    Uni<Void> tell(StatelessSession session, JsonNode events) {
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        events.forEach(event -> add(messages, event));
        return session.createNativeQuery(TELL)
                .setParameter("messages", messages.toString())
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Skips events that nobody can subscribe to: they are for other readers, and can be large. */
    private static void add(ArrayNode messages, JsonNode event) {
        String type = event.path("type").asText();
        if (EventType.isKnown(type)) {
            messages.addObject()
                    .put("id", event.path("id").asText())
                    .put("type", type)
                    .put("at", event.path("at").asText())
                    .put("body", body(event));
        }
    }

    /** @return how many were deleted; fewer than the limit if there are no more */
    Uni<Integer> deleteBefore(Instant time, int limit) {
        return database.write(session -> session.createNativeQuery(SWEEP)
                .setParameter("before", time)
                .setParameter("limit", limit)
                .executeUpdate());
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
