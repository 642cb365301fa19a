package dev.assay.scoring.follower;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which replica reads a part of the feed for departures, so that not each of them fetches all pages. A turn that ends while a page is under way does no
 * harm: two replicas then take away the same candidates.
 */
@ApplicationScoped
class DepartureTurns {

    private static final String TAKE = """
            insert into departure_turn (part, holder, lease_until)
            select part, :reader, now() + interval '8 seconds' from unnest(cast(string_to_array(:parts, ',') as integer[])) part order by part
            on conflict (part) do update set holder = excluded.holder, lease_until = excluded.lease_until
             where departure_turn.holder = excluded.holder or departure_turn.lease_until < now()
            returning part
            """;

    private static final String END = "delete from departure_turn where part in"
            + " (select part from departure_turn where holder = :reader order by part for update)";

    private final Database database;

    DepartureTurns(Database database) {
        this.database = database;
    }

    /** Takes or keeps these parts; the answer is which of them are the reader's now. */
    Uni<Set<Integer>> take(String reader, Set<Integer> parts) {
        return database.writeAtOnce(session -> session.createNativeQuery(TAKE, Integer.class)
                        .setParameter("reader", reader)
                        .setParameter(
                                "parts", parts.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .getResultList())
                .map(HashSet::new);
    }

    /** So that the next reader need not wait for the leases to run out. */
    Uni<Void> end(String reader) {
        return database.writeAtOnce(session -> session.createNativeQuery(END)
                        .setParameter("reader", reader)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
