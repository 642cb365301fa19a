package dev.assay.scoring.follower.changes;

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
        return assessments.erase(session, erased.keySet()).chain(() -> putAside.bury(session, erased));
    }

    /** The same for candidates whom profile-service does not know in this incarnation. */
    Uni<Void> lose(StatelessSession session, Collection<UUID> lost, long incarnation) {
        return assessments.erase(session, lost).chain(() -> putAside.lose(session, lost, incarnation));
    }
}
