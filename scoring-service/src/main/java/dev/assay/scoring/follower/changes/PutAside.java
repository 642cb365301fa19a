package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.ErasureLock;
import dev.assay.scoring.assessment.VersionStamp;
import dev.assay.scoring.feed.CandidateChange;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The candidates who are in no ranking: erased and lost ones, merged ones, and those whose profile could not be assessed. */
@ApplicationScoped
class PutAside {

    private final MergeMarks merges;
    private final Tombstones tombstones;

    PutAside(MergeMarks merges, Tombstones tombstones) {
        this.merges = merges;
        this.tombstones = tombstones;
    }

    /**
     * Keeps all other writes out of an erasure until the transaction ends. Epochs are followed side by side: what one has read about a candidate could be
     * written after another has erased it.
     */
    Uni<Void> await(StatelessSession session, boolean erases) {
        return erases ? ErasureLock.alone(session) : ErasureLock.besideOthers(session);
    }

    /** What has been applied for candidates, given what rankings show of them. */
    Uni<KnownVersions> known(
            StatelessSession session, String epochId, Collection<UUID> candidates, Map<UUID, VersionStamp> assessed) {
        return parked(session, epochId, candidates)
                .chain(parked -> tombstones
                        .of(session, candidates)
                        .chain(gone -> merges.of(session, candidates)
                                .map(merged -> new KnownVersions(assessed, parked, merged, gone))));
    }

    Uni<Boolean> isGone(StatelessSession session, UUID candidate) {
        return tombstones.of(session, List.of(candidate)).map(found -> found.containsKey(candidate));
    }

    private static Uni<Map<UUID, VersionStamp>> parked(
            StatelessSession session, String epochId, Collection<UUID> candidates) {
        return session.createSelectionQuery(
                        "from ParkedChange where epochId = :epoch and candidateId in (:candidates)", ParkedChange.class)
                .setParameter("epoch", epochId)
                .setParameter("candidates", candidates)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(ParkedChange::candidateId, ParkedChange::stamp)));
    }

    /** Records the merges of a page; answers what remains of it to be shown, without those who are gone or were merged since. */
    Uni<PageUpdate> apply(StatelessSession session, PageUpdate page) {
        return tombstones.refused(session, page.named()).chain(gone -> merge(session, page.without(gone)));
    }

    /** Other epochs may have recorded merges that this one has not read yet. */
    private Uni<PageUpdate> merge(StatelessSession session, PageUpdate page) {
        return merges.keep(session, page.merges())
                .chain(() -> merges.of(session, page.added().keySet()))
                .chain(merged -> {
                    PageUpdate left = page.newerThan(merged);
                    Set<UUID> again = new HashSet<>(left.added().keySet());
                    again.retainAll(merged.keySet());
                    return merges.undo(session, again).replaceWith(left);
                });
    }

    /** Records merges of which nothing else is to be written. */
    Uni<Void> merge(StatelessSession session, List<CandidateChange> made) {
        Map<UUID, VersionStamp> arrived =
                made.stream().collect(Collectors.toMap(CandidateChange::candidateId, CandidateChange::stamp));
        return tombstones
                .refused(session, arrived)
                .chain(gone -> merges.keep(
                        session,
                        made.stream()
                                .filter(merge -> !gone.contains(merge.candidateId()))
                                .toList()));
    }

    /** Leaves nothing of candidates but tombstones with what the erasures say. */
    Uni<Void> bury(StatelessSession session, Map<UUID, VersionStamp> erased) {
        return forget(session, erased.keySet()).chain(() -> tombstones.bury(session, erased));
    }

    /** Leaves nothing of candidates but that profile-service does not know them in this incarnation. */
    Uni<Void> lose(StatelessSession session, Collection<UUID> lost, long incarnation) {
        return forget(session, lost).chain(() -> tombstones.lose(session, lost, incarnation));
    }

    private Uni<Void> forget(StatelessSession session, Collection<UUID> candidates) {
        return merges.forget(session, candidates).chain(() -> unpark(session, candidates));
    }

    Uni<Void> park(StatelessSession session, List<ParkedChange> changes) {
        return changes.isEmpty() ? Uni.createFrom().voidItem() : session.insertAll(changes.toArray());
    }

    Uni<Void> unpark(StatelessSession session, String epochId, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery(
                        "delete from ParkedChange where epochId = :epoch and candidateId in (:candidates)")
                .setParameter("epoch", epochId)
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The same in all epochs. */
    private static Uni<Void> unpark(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete from ParkedChange where candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }
}
