package dev.assay.profile.candidate;

import dev.assay.database.Database;
import dev.assay.profile.changes.Change;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.profile.retention.Holds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Erases persons: a candidate and all that is merged into it, in one transaction. */
@ApplicationScoped
class Erasures {

    /** The candidate, those merged into it, and the one that it is merged into, which tells of it. */
    private static final String FAMILY = """
            from Candidate
             where id = :id or mergedInto = :id or id = (select other.mergedInto from Candidate other where other.id = :id)
             order by id
            """;

    private static final int ATTEMPTS = 3;

    private final Database database;
    private final Candidates candidates;
    private final ChangeLog changes;
    private final Clock clock;

    Erasures(Database database, Candidates candidates, ChangeLog changes, Clock clock) {
        this.database = database;
        this.candidates = candidates;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<Void> erase(CandidateId id, IfMatch precondition) {
        return database.write(session -> Holds.lock(session)
                        .chain(() -> family(session, id))
                        .invoke(family -> precondition.requireFor(family.candidate()))
                        .call(family -> Held.refuse(session, family.tags(), Held::erasing))
                        .chain(family -> erase(session, family)))
                .onFailure(Grown.class)
                .retry()
                .atMost(ATTEMPTS)
                .invoke(changes::committed);
    }

    private static Uni<Family> family(StatelessSession session, CandidateId id) {
        return session.createSelectionQuery(FAMILY, Candidate.class)
                .setParameter("id", id.value())
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList()
                .map(locked -> Family.of(id, locked));
    }

    private Uni<Void> erase(StatelessSession session, Family family) {
        Uni<Void> erased = Uni.createFrom().voidItem();
        for (Candidate each : family.erased()) {
            erased = erased.chain(() -> session.delete(each))
                    .chain(() -> changes.add(
                            session,
                            new Change(each.id().value(), each.version() + 1, ChangeKind.ERASED, clock.instant())));
        }
        for (Candidate survivor : family.survivor()) {
            survivor.release(family.candidate().id(), List.of(), clock.instant());
            erased = erased.chain(() -> candidates.keep(session, survivor));
        }
        return erased;
    }

    /**
     * Who belongs to a candidate.
     *
     * @param erased the candidate and those merged into it
     * @param survivor the one that it is merged into; empty where there is none
     */
    private record Family(Candidate candidate, List<Candidate> erased, List<Candidate> survivor) {

        /** Rows are as of their locking, so that whom they name may have come while it was waited for. */
        static Family of(CandidateId id, List<Candidate> locked) {
            Candidate candidate = locked.stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(CandidateNotFound::new);
            List<Candidate> erased = locked.stream()
                    .filter(each -> each == candidate
                            || each.mergedInto().filter(id::equals).isPresent())
                    .toList();
            List<Candidate> survivor = locked.stream()
                    .filter(each ->
                            candidate.mergedInto().filter(each.id()::equals).isPresent())
                    .toList();
            if (erased.size() <= candidate.merged().size()
                    || survivor.isEmpty() == candidate.mergedInto().isPresent()) {
                throw new Grown();
            }
            return new Family(candidate, erased, survivor);
        }

        List<String> tags() {
            return erased.stream()
                    .flatMap(each -> each.tags().stream())
                    .distinct()
                    .toList();
        }
    }

    /** Somebody was merged while the rows were waited for. */
    private static final class Grown extends RuntimeException {

        Grown() {
            super("The candidate has been merged meanwhile", null, false, false);
        }
    }
}
