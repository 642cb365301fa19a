package dev.assay.scoring.ranking.standing;

import dev.assay.database.Row;
import dev.assay.scoring.assessment.VersionStamp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The rows of all rankings, written in the transaction that writes the assessments behind them. */
@ApplicationScoped
public class Standings {

    private static final int ROWS_TOGETHER = 100;

    /** Which versions of these candidates the rankings of an epoch show. */
    public Uni<Map<UUID, VersionStamp>> stamps(StatelessSession session, String epochId, Collection<UUID> candidates) {
        return session.createSelectionQuery(
                        "select key.candidateId as candidate, incarnation as incarnation, candidateVersion as version from Standing"
                                + " where key.epochId = :epoch and key.candidateId in (:candidates)",
                        Tuple.class)
                .setParameter("epoch", epochId)
                .setParameter("candidates", candidates)
                .getResultList()
                .map(rows -> Row.stream(rows)
                        .collect(Collectors.toMap(
                                row -> row.uuid("candidate"),
                                row -> new VersionStamp(row.number("incarnation"), row.number("version")))));
    }

    /** Removes these candidates from one epoch, to make room for newer rows. */
    public Uni<Void> clear(StatelessSession session, String epochId, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return clear(session, "StandingFit", epochId, candidates)
                .chain(() -> clear(session, "Standing", epochId, candidates));
    }

    private static Uni<Void> clear(StatelessSession session, String rows, String epochId, Collection<UUID> candidates) {
        return session.createMutationQuery(
                        "delete from " + rows + " where key.epochId = :epoch and key.candidateId in (:candidates)")
                .setParameter("epoch", epochId)
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Removes these candidates from all epochs. */
    public Uni<Void> erase(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return erase(session, "StandingFit", candidates).chain(() -> erase(session, "Standing", candidates));
    }

    private static Uni<Void> erase(StatelessSession session, String rows, Collection<UUID> candidates) {
        return session.createMutationQuery("delete from " + rows + " where key.candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }

    public Uni<Void> insert(StatelessSession session, List<RankingEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Object[] standings = entries.stream().map(RankingEntry::standing).toArray();
        Object[] fits = entries.stream().flatMap(entry -> entry.fits().stream()).toArray();
        return session.insertAll(ROWS_TOGETHER, standings).chain(() -> session.insertAll(ROWS_TOGETHER, fits));
    }
}
