package dev.assay.scoring.follower.changes;

import dev.assay.database.Database;
import dev.assay.scoring.receipt.CanonicalInput;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What is kept of candidates as the changes of their profiles are applied: assessments, rows in the rankings, and what is put aside. */
@ApplicationScoped
public class ChangedCandidates {

    private final Database database;
    private final KeptAssessments assessments;
    private final PutAside putAside;
    private final Erasures erasures;

    ChangedCandidates(Database database, KeptAssessments assessments, PutAside putAside, Erasures erasures) {
        this.database = database;
        this.assessments = assessments;
        this.putAside = putAside;
        this.erasures = erasures;
    }

    /** What has been applied for candidates in an epoch. */
    public Uni<KnownVersions> known(String epochId, Set<UUID> candidates) {
        if (candidates.isEmpty()) {
            return Uni.createFrom().item(new KnownVersions(Map.of(), Map.of(), Map.of(), Map.of()));
        }
        return database.read(session -> assessments
                .standings()
                .stamps(session, epochId, candidates)
                .chain(assessed -> putAside.known(session, epochId, candidates, assessed)));
    }

    public Uni<Boolean> isErased(UUID candidate) {
        return database.read(session -> putAside.isGone(session, candidate));
    }

    /** The inputs that have to be added; looked up before the transaction, to keep it short. */
    public Uni<List<CanonicalInput>> missing(PageUpdate update) {
        return assessments.missing(update.inputs());
    }

    /** Writes what a page changes, with those of its inputs that are missing. */
    public Uni<Void> apply(StatelessSession session, String epochId, PageUpdate update, List<CanonicalInput> missing) {
        return putAside.await(session, update.takesAway())
                .chain(() -> erasures.erase(session, update.erasures()))
                .chain(() -> putAside.apply(session, update))
                .chain(left -> store(session, epochId, left, missing));
    }

    private Uni<Void> store(StatelessSession session, String epochId, PageUpdate update, List<CanonicalInput> inputs) {
        return assessments
                .standings()
                .clear(session, epochId, update.replaced())
                .chain(() -> assessments.insert(session, update.assessments(), inputs))
                .chain(() -> assessments.standings().insert(session, update.entries()))
                .chain(() -> putAside.unpark(session, epochId, update.unparked()))
                .chain(() -> putAside.park(session, update.parked()));
    }

    /** Applies the erasures and merges of a page to all epochs. */
    public Uni<Void> takeAway(ChangeBatch batch) {
        if (batch.erasures().isEmpty() && batch.merges().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return database.write(session -> putAside.await(session, true)
                .chain(() -> erasures.erase(session, batch.erasures()))
                .chain(() -> putAside.merge(session, batch.merges())));
    }

    /** Keeps all other writes out of an erasure until the transaction ends. */
    public Uni<Void> await(StatelessSession session, boolean erases) {
        return putAside.await(session, erases);
    }

    /** Leaves nothing of candidates whom profile-service does not know in this incarnation; to be called behind {@link #await}. */
    public Uni<Void> lose(StatelessSession session, Collection<UUID> lost, long incarnation) {
        return erasures.lose(session, lost, incarnation);
    }
}
