package dev.assay.scoring.follower;

import dev.assay.database.Database;
import dev.assay.scoring.follower.run.LeaseTerm;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which replica reads which part of the feed for departures, so that the replicas do not all fetch every page. A lease that expires during a page does no
 * harm: two replicas then remove the same candidates.
 */
@ApplicationScoped
class DepartureLeases {

    private static final String ACQUIRE = """
            insert into departure_lease (part, holder, lease_until)
            select part, :reader, %s from unnest(cast(string_to_array(:parts, ',') as integer[])) part order by part
            on conflict (part) do update set holder = excluded.holder, lease_until = excluded.lease_until
             where departure_lease.holder = excluded.holder or departure_lease.lease_until < now()
            returning part
            """.formatted(LeaseTerm.UNTIL);

    private static final String RELEASE = "delete from departure_lease where part in"
            + " (select part from departure_lease where holder = :reader order by part for update)";

    private final Database database;

    DepartureLeases(Database database) {
        this.database = database;
    }

    /** Takes or keeps the leases of these parts; answers which of them the reader now holds. */
    Uni<Set<Integer>> acquire(String reader, Set<Integer> parts) {
        return database.writeAtOnce(session -> session.createNativeQuery(ACQUIRE, Integer.class)
                        .setParameter("reader", reader)
                        .setParameter(
                                "parts", parts.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .getResultList())
                .map(HashSet::new);
    }

    /** Releases the leases, so that the next reader need not wait for them to expire. */
    Uni<Void> release(String reader) {
        return database.writeAtOnce(session -> session.createNativeQuery(RELEASE)
                        .setParameter("reader", reader)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
