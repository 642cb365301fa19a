package dev.assay.profile.changes;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts what waits behind a position, also what cannot be read yet. */
@ApplicationScoped
class Backlog {

    private static final String PENDING = """
            select count(*), min(changed_at)
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
        return session.createNativeQuery(PENDING, Object[].class)
                .setParameter("txid", position.txid())
                .setParameter("sequence", position.sequence())
                .setParameter("cap", config.pendingCap())
                .getSingleResult()
                .map(row -> new Behind((long) row[0], Feed.instant(row[1])));
    }
}
