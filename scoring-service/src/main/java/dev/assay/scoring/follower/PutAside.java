package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.ErasureLock;
import dev.assay.scoring.assessment.VersionStamp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    MergeMarks merges() {
        return merges;
    }

    Tombstones tombstones() {
        return tombstones;
    }

    /**
     * Keeps all other writes out of an erasure until the transaction ends. Epochs are followed side by side: what one has read about a candidate could be
     * written after another has erased it.
     */
    Uni<Void> await(StatelessSession session, boolean erases) {
        return erases ? ErasureLock.alone(session) : ErasureLock.besideOthers(session);
    }

    Uni<Map<UUID, VersionStamp>> parked(StatelessSession session, String epochId, Collection<UUID> candidates) {
        return session.createSelectionQuery(
                        "from ParkedChange where epochId = :epoch and candidateId in (:candidates)", ParkedChange.class)
                .setParameter("epoch", epochId)
                .setParameter("candidates", candidates)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(ParkedChange::candidateId, ParkedChange::stamp)));
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
    Uni<Void> unpark(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete from ParkedChange where candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }
}
