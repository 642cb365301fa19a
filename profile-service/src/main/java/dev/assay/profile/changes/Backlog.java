package dev.assay.profile.changes;

import dev.assay.database.Row;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts what waits after a position, including what cannot be read yet. */
@ApplicationScoped
class Backlog {

    private static final String PENDING = """
            select count(*) as pending, min(changed_at) as oldest_at
              from (select changed_at from candidate_change
                     where (txid, sequence) > (:txid, :sequence)
                     order by txid, sequence
                     limit :cap) behind
            """;

    private final ChangesConfig config;

    Backlog(ChangesConfig config) {
        this.config = config;
    }

    Uni<Behind> behind(Mutiny.StatelessSession session, FeedPosition position) {
        return session.createNativeQuery(PENDING, Tuple.class)
                .setParameter("txid", position.txid())
                .setParameter("sequence", position.sequence())
                .setParameter("cap", config.pendingCap())
                .getSingleResult()
                .map(Row.one(row -> new Behind(row.number("pending"), row.instant("oldest_at"))));
    }
}
