package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What remains of candidates who are gone. Triggers on the table delete what others keep about them. */
@ApplicationScoped
class Tombstones {

    Uni<Map<UUID, Tombstone>> of(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return session.createSelectionQuery("from Tombstone where candidateId in (:candidates)", Tombstone.class)
                .setParameter("candidates", candidates)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(Tombstone::candidateId, stone -> stone)));
    }

    /** Those whose versions are late, since they are gone; lifts the tombstones of those who were lost and are back with these. */
    Uni<Set<UUID>> refused(StatelessSession session, Map<UUID, VersionStamp> arrived) {
        return of(session, arrived.keySet()).chain(found -> {
            Set<UUID> refused = found.values().stream()
                    .filter(stone -> stone.refuses(arrived.get(stone.candidateId())))
                    .map(Tombstone::candidateId)
                    .collect(Collectors.toSet());
            Set<UUID> back = new HashSet<>(found.keySet());
            back.removeAll(refused);
            return lift(session, back).replaceWith(refused);
        });
    }

    /** Leaves tombstones of the erased. The first one stays, except that of a lost candidate. */
    Uni<Void> bury(StatelessSession session, Map<UUID, VersionStamp> erased) {
        return lift(session, erased.keySet())
                .chain(() -> add(session, erased.keySet(), id -> Tombstone.erased(id, erased.get(id))));
    }

    /** Leaves tombstones of candidates whom profile-service does not know in this incarnation. */
    Uni<Void> lose(StatelessSession session, Collection<UUID> lost, long incarnation) {
        return add(session, lost, id -> Tombstone.lost(id, incarnation));
    }

    private static Uni<Void> lift(StatelessSession session, Collection<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete from Tombstone where lost and candidateId in (:candidates)")
                .setParameter("candidates", candidates)
                .executeUpdate()
                .replaceWithVoid();
    }

    private Uni<Void> add(StatelessSession session, Collection<UUID> gone, Function<UUID, Tombstone> making) {
        return of(session, gone).chain(known -> {
            Object[] added = gone.stream()
                    .filter(id -> !known.containsKey(id))
                    .map(making)
                    .toArray();
            return added.length == 0 ? Uni.createFrom().voidItem() : session.insertAll(added);
        });
    }
}
