package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The candidates who are parts of others: they are in no ranking of any epoch, but everything made of them is kept. */
@ApplicationScoped
class MergeMarks {

    private static final String KEEP = """
            insert into merge_mark (candidate_id, incarnation, candidate_version, merged_into)
            values (:candidate, :incarnation, :version, :into)
            on conflict (candidate_id) do update
               set incarnation = excluded.incarnation, candidate_version = excluded.candidate_version, merged_into = excluded.merged_into
             where (merge_mark.incarnation, merge_mark.candidate_version) < (excluded.incarnation, excluded.candidate_version)
            """;

    /** An epoch that is ahead may show a version that is newer than the merge. */
    private static final String OLDER = """
            where candidate_id in (:candidates) and exists (
                select 1 from merge_mark m
                 where m.candidate_id = %1$s.candidate_id
                   and (%1$s.incarnation, %1$s.candidate_version) < (m.incarnation, m.candidate_version))
            """;

    private static final String UNRANK_FITS = """
            delete from standing_fit fit using standing, merge_mark m
             where fit.candidate_id in (:candidates) and standing.candidate_id = fit.candidate_id and standing.epoch_id = fit.epoch_id
               and m.candidate_id = fit.candidate_id
               and (standing.incarnation, standing.candidate_version) < (m.incarnation, m.candidate_version)
            """;

    private static final String UNRANK = "delete from standing " + OLDER.formatted("standing");

    private static final String UNPARK = "delete from parked_change " + OLDER.formatted("parked_change");

    private static final String UNDO =
            "update merge_mark set merged_into = null where candidate_id in (:candidates) and merged_into is not null";

    private static final String FORGET = "delete from merge_mark where candidate_id in (:candidates)";

    Uni<Map<UUID, VersionStamp>> of(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from MergeMark where candidateId in (:candidates)", MergeMark.class)
                .setParameter("candidates", candidates)
                .getResultList()
                .map(marks -> marks.stream().collect(Collectors.toMap(MergeMark::candidateId, MergeMark::stamp)));
    }

    /** Records merges, and removes the merged candidates from all rankings. */
    Uni<Void> keep(StatelessSession session, List<CandidateChange> merges) {
        if (merges.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> candidates =
                merges.stream().map(CandidateChange::candidateId).toList();
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (CandidateChange merge : merges) {
            kept = kept.chain(() -> keep(session, merge));
        }
        return kept.chain(() -> execute(session, UNRANK_FITS, candidates))
                .chain(() -> execute(session, UNRANK, candidates))
                .chain(() -> execute(session, UNPARK, candidates));
    }

    private static Uni<Void> keep(StatelessSession session, CandidateChange merge) {
        return session.createNativeQuery(KEEP)
                .setParameter("candidate", merge.candidateId())
                .setParameter("incarnation", merge.stamp().incarnation())
                .setParameter("version", merge.stamp().version())
                .setParameter("into", merge.mergedInto().orElseThrow())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Marks merges as undone: these candidates have newer versions, and stand on their own again. */
    Uni<Void> undo(StatelessSession session, Collection<UUID> candidates) {
        return execute(session, UNDO, candidates);
    }

    Uni<Void> forget(StatelessSession session, Collection<UUID> candidates) {
        return execute(session, FORGET, candidates);
    }

    private static Uni<Void> execute(StatelessSession session, String statement, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(statement)
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }
}
