package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.VersionStamp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Deletes all that this service has of candidates who are gone; to be called once {@link PutAside#await} keeps other writes out. */
@ApplicationScoped
class Erasures {

    private final KeptAssessments assessments;
    private final PutAside putAside;

    Erasures(KeptAssessments assessments, PutAside putAside) {
        this.assessments = assessments;
        this.putAside = putAside;
    }

    Uni<Void> erase(StatelessSession session, Map<UUID, VersionStamp> erased) {
        return delete(session, erased.keySet())
                .chain(() -> putAside.tombstones().bury(session, erased));
    }

    /** The same for candidates whom profile-service does not know in this incarnation. */
    Uni<Void> lose(StatelessSession session, Collection<UUID> lost, long incarnation) {
        return delete(session, lost).chain(() -> putAside.tombstones().lose(session, lost, incarnation));
    }

    private Uni<Void> delete(StatelessSession session, Collection<UUID> candidates) {
        return assessments
                .erase(session, candidates)
                .chain(() -> putAside.merges().forget(session, candidates))
                .chain(() -> putAside.unpark(session, candidates));
    }
}
