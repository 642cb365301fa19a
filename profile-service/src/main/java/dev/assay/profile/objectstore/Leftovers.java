package dev.assay.profile.objectstore;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Database;
import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.SelectionQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Objects that nobody needs any more, remembered until the store has deleted them. */
@ApplicationScoped
class Leftovers {

    private static final int AT_ONCE = 100;

    private static final String DUE =
            "select candidate_id, sha256 from document_leftover where due_at <= :now order by due_at limit :most";

    private static final String TAKE = """
            select count(*) from (select from document_leftover where candidate_id = :candidate and sha256 = :sha256
                                     for update skip locked) mine
            """;

    /** Whoever puts a document has locked its candidate: nobody puts the object while it is being deleted. */
    private static final String LOCK =
            "select count(*) from (select from candidate where id = :candidate for update) locked";

    private static final String NEEDED =
            "select count(*) from document where candidate_id = :candidate and sha256 = :sha256 and in_object_store";

    private static final String SETTLE =
            "delete from document_leftover where candidate_id = :candidate and sha256 = :sha256";

    /** Ten seconds, twenty, forty; never more than about an hour. */
    private static final String LATER = """
            update document_leftover
               set attempts = attempts + 1, due_at = cast(:now as timestamptz) + interval '10 seconds' * (1 << least(attempts, 8))
             where candidate_id = :candidate and sha256 = :sha256
            """;

    private static final String ADD_UNKNOWN = """
            insert into document_leftover (candidate_id, sha256, due_at)
            select candidate, sha256, :now
              from json_to_recordset(cast(cast(:keys as text) as json)) as found(candidate uuid, sha256 text)
             where not exists (select from document where candidate_id = candidate and document.sha256 = found.sha256
                                  and in_object_store)
            on conflict do nothing
            """;

    private final Database database;
    private final Clock clock;

    Leftovers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Uni<List<ObjectKey>> due() {
        return database.read(session -> session.createNativeQuery(DUE, Tuple.class)
                .setParameter("now", clock.instant())
                .setParameter("most", AT_ONCE)
                .getResultList()
                .map(Row.each(row -> new ObjectKey(row.uuid("candidate_id"), row.text("sha256")))));
    }

    /** Has an object deleted, unless it is needed after all or another process is deleting it. */
    Uni<Void> settle(ObjectKey key, Function<ObjectKey, Uni<Void>> delete) {
        return database.write(session -> count(session, TAKE, key)
                .chain(mine -> mine == 0
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(LOCK, Long.class)
                                .setParameter("candidate", key.candidate())
                                .getSingleResult()
                                .chain(() -> count(session, NEEDED, key))
                                .chain(needed -> needed > 0 ? Uni.createFrom().voidItem() : delete.apply(key))
                                .chain(() -> of(session.createNativeQuery(SETTLE), key)
                                        .executeUpdate())
                                .replaceWithVoid()));
    }

    /** It could not be deleted; it is tried again, at growing intervals. */
    Uni<Void> later(ObjectKey key) {
        return database.write(session -> of(session.createNativeQuery(LATER), key)
                .setParameter("now", clock.instant())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** Those among the objects that no document names. */
    Uni<Integer> addUnknown(List<ObjectKey> found) {
        ArrayNode keys = JsonNodeFactory.instance.arrayNode();
        found.forEach(key ->
                keys.addObject().put("candidate", key.candidate().toString()).put("sha256", key.sha256()));
        return database.write(session -> session.createNativeQuery(ADD_UNKNOWN)
                .setParameter("keys", keys.toString())
                .setParameter("now", clock.instant())
                .executeUpdate());
    }

    private static Uni<Long> count(StatelessSession session, String sql, ObjectKey key) {
        SelectionQuery<Long> query = session.createNativeQuery(sql, Long.class);
        return query.setParameter("candidate", key.candidate())
                .setParameter("sha256", key.sha256())
                .getSingleResult();
    }

    private static MutationQuery of(MutationQuery query, ObjectKey key) {
        return query.setParameter("candidate", key.candidate()).setParameter("sha256", key.sha256());
    }
}
