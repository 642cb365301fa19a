package dev.assay.scoring.epoch;

import dev.assay.database.Database;
import dev.assay.scoring.rubric.ScoringBasis;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Which builds have run on this database, which came last, and which are there now. */
@ApplicationScoped
class SeenBuilds {

    private static final String THIS = " where rubric_hash = :rubric and engine_version = :engine";

    private static final String KNOWN = "select count(*) from seen_build" + THIS;

    private static final String CAME_LAST = "select count(*) from last_build" + THIS;

    /**
     * Within longer than the pause between two signs of life, also of a replica that is short of processor time. One that gives none, as the release
     * before, may be there.
     */
    private static final String LAST_IS_THERE =
            "select count(*) from last_build left join seen_build using (rubric_hash, engine_version)"
                    + " where coalesce(seen_build.seen_at, 'infinity') > now() - interval '1 minute'";

    private static final String SIGN_OF_LIFE =
            "update seen_build set seen_at = now()" + THIS + " and seen_at < now() - interval '10 seconds'";

    private static final String REMEMBER = "insert into seen_build (rubric_hash, engine_version, seen_at)"
            + " values (:rubric, :engine, now()) on conflict (rubric_hash, engine_version) do update set seen_at = now()";

    /** The release before goes by this alone. */
    private static final String REMEMBER_LAST = "insert into last_build (rubric_hash, engine_version, seen_at)"
            + " values (:rubric, :engine, now()) on conflict (only_row) do update"
            + " set rubric_hash = :rubric, engine_version = :engine, seen_at = now()";

    private final Database database;

    SeenBuilds(Database database) {
        this.database = database;
    }

    Uni<Boolean> isKnown(StatelessSession session, ScoringBasis build) {
        return count(session, KNOWN, build).map(known -> known > 0);
    }

    Uni<Boolean> cameLast(StatelessSession session, ScoringBasis build) {
        return count(session, CAME_LAST, build).map(last -> last > 0);
    }

    /** Whether the one that came last is there still. */
    Uni<Boolean> isLastThere(StatelessSession session) {
        return session.createNativeQuery(LAST_IS_THERE, Long.class)
                .getSingleResult()
                .map(there -> there > 0);
    }

    private static Uni<Long> count(StatelessSession session, String query, ScoringBasis build) {
        return session.createNativeQuery(query, Long.class)
                .setParameter("rubric", build.rubricHash())
                .setParameter("engine", build.engineVersion())
                .getSingleResult();
    }

    Uni<Void> signOfLife(ScoringBasis build) {
        return database.writeAtOnce(session -> execute(session, SIGN_OF_LIFE, build));
    }

    /** As one that is there. */
    Uni<Void> remember(StatelessSession session, ScoringBasis build) {
        return execute(session, REMEMBER, build);
    }

    /** As the one that came last. */
    Uni<Void> rememberLast(StatelessSession session, ScoringBasis build) {
        return execute(session, REMEMBER_LAST, build);
    }

    private static Uni<Void> execute(StatelessSession session, String statement, ScoringBasis build) {
        return session.createNativeQuery(statement)
                .setParameter("rubric", build.rubricHash())
                .setParameter("engine", build.engineVersion())
                .executeUpdate()
                .replaceWithVoid();
    }
}
