package dev.assay.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

/** Stores how far events have been read, in the same transaction as the effects of those events. */
@ApplicationScoped
class EventPositions {

    private static final String READ = "select position, life from event_position where service = :place";

    /** If two replicas read the same page, only one moves on; the other's transaction writes nothing. */
    private static final String MOVE_ON = """
            insert into event_position as known (service, position, life) values (:place, :next, :life)
            on conflict (service) do update set position = excluded.position, life = coalesce(excluded.life, known.life)
             where known.position is not distinct from cast(:from as text)
            """;

    private final Database database;

    EventPositions(Database database) {
        this.database = database;
    }

    Uni<ReadSoFar> read(String place) {
        return database.read(session -> session.createNativeQuery(READ, Tuple.class)
                        .setParameter("place", place)
                        .getSingleResultOrNull())
                .map(Row.one(row -> new ReadSoFar(row.text("position"), row.text("life"))))
                .onItem()
                .ifNull()
                .continueWith(ReadSoFar.NOTHING);
    }

    /** Lets the reader act on a page and stores that it was read: both or neither. */
    Uni<Boolean> moveOn(String place, ReadSoFar from, JsonNode page, EventReader reader) {
        ReadSoFar next = from.behind(page);
        return database.write(session -> session.createNativeQuery(MOVE_ON)
                .setParameter("place", place)
                .setParameter("from", from.position())
                .setParameter("next", next.position())
                .setParameter("life", next.life())
                .executeUpdate()
                .chain(moved -> moved == 0
                        ? Uni.createFrom().item(false)
                        : reader.take(session, page.path("items")).replaceWith(true)));
    }
}
