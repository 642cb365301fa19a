package dev.assay.scoring.epoch;

import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Which build decides about epochs: the one that came last, as long as any replica of it runs. So a replica of the build before that restarts during a rollout
 * changes nothing, and going back to that build does.
 */
@ApplicationScoped
class Builds {

    private static final String MEET = "insert into known_build (rubric_hash, engine_version) values (:rubric, :engine)"
            + " on conflict do nothing";

    private static final String IS_THIS = "rubric_hash = :rubric and engine_version = :engine";
    /**
     * Several times as long as between two looks of a replica. The release before looks only when it starts, and leaves renewed_at alone: it is given the time of
     * a rollout, so that a replica that is being drained does not take over from one that was gone back to.
     */
    private static final String IS_GONE = "seen_at < now()"
            + " - case when last_build.renewed_at = last_build.seen_at then interval '1 minute' else interval '10 minutes' end";

    private static final String RENEW = "update last_build set seen_at = now(), renewed_at = now() where " + IS_THIS;

    private static final String DECIDE = "insert into last_build (rubric_hash, engine_version, seen_at, renewed_at)"
            + " values (:rubric, :engine, now(), now()) on conflict (only_row) do update"
            + " set rubric_hash = :rubric, engine_version = :engine, seen_at = now(), renewed_at = now()";

    /** Records that this build runs, in a transaction in which the epochs are locked; true if it decides from now on, and another one did before. */
    Uni<Boolean> takeCharge(StatelessSession session, ScoringBasis basis) {
        return changed(session, MEET, basis)
                .chain(added -> changed(session, RENEW, basis).chain(renewed -> {
                    if (renewed > 0) {
                        return Uni.createFrom().item(false);
                    }
                    String decide = added > 0 ? DECIDE : DECIDE + " where last_build." + IS_GONE;
                    return changed(session, decide, basis).map(decided -> decided > 0);
                }));
    }

    private static Uni<Integer> changed(StatelessSession session, String statement, ScoringBasis basis) {
        return session.createNativeQuery(statement)
                .setParameter("rubric", basis.rubricHash())
                .setParameter("engine", basis.engineVersion())
                .executeUpdate();
    }
}
