package dev.assay.profile.candidate;

import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.candidate.submission.Submission;
import dev.assay.profile.changes.Change;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.LockMode;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestResponse;

/** All candidates. Every write leaves its change in the feed within the same transaction. */
@ApplicationScoped
public class Candidates {

    /**
     * If another transaction inserts the same external id, this waits for its end and then inserts nothing. An exception would end our transaction
     * too.
     */
    private static final String INSERT = """
            insert into Candidate (id, version, source, externalId, tags, profile, warnings, contentHash, createdAt, updatedAt)
            values (:id, :version, :source, :externalId, :tags, :profile, :warnings, :contentHash, :createdAt, :updatedAt)
            on conflict (source, externalId) do nothing
            """;

    private static final int UPSERT_ATTEMPTS = 3;

    private final Database database;
    private final ChangeLog changes;
    private final CandidateIds ids;
    private final Clock clock;
    private final Idempotency idempotency;

    Candidates(Database database, ChangeLog changes, CandidateIds ids, Clock clock, Idempotency idempotency) {
        this.database = database;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.idempotency = idempotency;
    }

    public Uni<Candidate> find(CandidateId id) {
        return database.read(session -> session.get(Candidate.class, id.value()))
                .onItem()
                .ifNull()
                .failWith(CandidateNotFound::new);
    }

    /** Whom another system's id means at the moment; empty where it means nobody. */
    public Uni<Optional<CandidateId>> named(ExternalId externalId) {
        return database.read(session -> byName(session, externalId).getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(Candidate::id));
    }

    public Uni<RestResponse<byte[]>> create(KeyedRequest request, Submission submission) {
        return idempotency
                .write(
                        request,
                        session -> insert(session, submission)
                                .onItem()
                                .ifNull()
                                .failWith(ExternalIdTaken::new)
                                .map(made -> KeepableAnswer.about(made.id().value(), Answers.created(made))))
                .invoke(changes::committed);
    }

    public Uni<Candidate> replace(CandidateId id, IfMatch precondition, Submission submission) {
        return revise(id, precondition, (session, candidate) -> {
            List<String> before = candidate.tags();
            candidate.replace(submission, clock.instant());
            return update(session, candidate, before);
        });
    }

    /** Applies the patch. If it changes nothing, the version stays. */
    Uni<Candidate> patch(CandidateId id, IfMatch precondition, CandidatePatch patch) {
        return revise(id, precondition, (session, candidate) -> {
            Submission patched = patch.applyTo(candidate);
            if (candidate.is(patched)) {
                return Uni.createFrom().item(candidate);
            }
            List<String> before = candidate.tags();
            candidate.become(patched, clock.instant());
            return update(session, candidate, before);
        });
    }

    /** Within the caller's transaction: the candidate, locked until its end. Refuses a merged one. */
    public Uni<Candidate> lock(Mutiny.StatelessSession session, CandidateId id) {
        return session.get(Candidate.class, id.value(), LockMode.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(CandidateNotFound::new)
                .invoke(Candidate::requireUnmerged);
    }

    /** The same for several, skipping those that do not exist. Everybody who locks many does so in the order of ids, which prevents deadlocks. */
    public Uni<List<Candidate>> lock(Mutiny.StatelessSession session, Collection<UUID> ids) {
        return session.createSelectionQuery("from Candidate where id in (:ids) order by id", Candidate.class)
                .setParameter("ids", ids)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Within a transaction of the caller, who tells the change log afterwards: writes the candidate's next version. */
    public Uni<Void> keep(Mutiny.StatelessSession session, Candidate next) {
        return session.update(next).chain(() -> changes.add(session, change(next)));
    }

    private Uni<Candidate> revise(
            CandidateId id,
            IfMatch precondition,
            BiFunction<Mutiny.StatelessSession, Candidate, Uni<Candidate>> revision) {
        return database.write(session -> lock(session, id)
                        .invoke(precondition::requireFor)
                        .chain(candidate -> revision.apply(session, candidate)))
                .onFailure(ConstraintViolationException.class)
                .transform(taken -> new ExternalIdTaken())
                .invoke(changes::committed);
    }

    Uni<Upserted> upsert(ExternalId externalId, UpsertCondition condition, Submission submission) {
        return database.write(session -> upsert(session, externalId, condition, tags -> submission, UPSERT_ATTEMPTS))
                .invoke(changes::committed);
    }

    /**
     * Within a transaction of the caller, who tells the change log afterwards: a new candidate, or the next version of the one with this external
     * id. The given tags are added to its own.
     */
    public Uni<Upserted> take(Mutiny.StatelessSession session, Submission submission, UpsertCondition condition) {
        Optional<ExternalId> named = submission.externalId();
        if (named.isPresent()) {
            return upsert(session, named.get(), condition, submission::alsoTagged, UPSERT_ATTEMPTS);
        }
        return insert(session, submission).map(created -> new Upserted(created, Upserted.Outcome.CREATED));
    }

    /** Within a transaction of the caller, who tells the change log afterwards: the same person with another profile. */
    public Uni<Candidate> reprofile(
            Mutiny.StatelessSession session, CandidateId id, IfMatch precondition, Submission profile) {
        return lock(session, id)
                .invoke(precondition::requireFor)
                .chain(found -> change(session, found, profile.alsoTagged(found.tags())))
                .map(Upserted::candidate);
    }

    /**
     * If it found no candidate and could insert none, another transaction has created one in between, and perhaps erased it, so it looks again.
     *
     * @param submission made for the tags that the candidate has
     */
    private Uni<Upserted> upsert(
            Mutiny.StatelessSession session,
            ExternalId externalId,
            UpsertCondition condition,
            Function<List<String>, Submission> submission,
            int attempts) {
        return locked(session, externalId).chain(found -> {
            if (found != null) {
                Submission wanted = submission.apply(found.tags());
                condition.checkFor(found, wanted);
                return change(session, found, wanted);
            }
            condition.checkForNone();
            return insert(session, submission.apply(List.of())).chain(created -> {
                if (created == null && attempts > 1) {
                    return upsert(session, externalId, condition, submission, attempts - 1);
                }
                return created == null
                        ? Uni.createFrom().failure(overtaken())
                        : Uni.createFrom().item(new Upserted(created, Upserted.Outcome.CREATED));
            });
        });
    }

    private static ProblemException overtaken() {
        return new ProblemException(
                        CommonError.UNAVAILABLE, "Others are writing this candidate; send it again in a moment.")
                .withHeader("Retry-After", "1");
    }

    private Uni<Upserted> change(Mutiny.StatelessSession session, Candidate found, Submission submission) {
        if (found.has(submission.content())) {
            return Uni.createFrom().item(new Upserted(found, Upserted.Outcome.UNCHANGED));
        }
        List<String> before = found.tags();
        found.replace(submission, clock.instant());
        return update(session, found, before).map(replaced -> new Upserted(replaced, Upserted.Outcome.REPLACED));
    }

    /** @param before the tags that it had; one under a hold is not lost on the way to a next version */
    private Uni<Candidate> update(Mutiny.StatelessSession session, Candidate candidate, List<String> before) {
        List<String> dropped =
                before.stream().filter(tag -> !candidate.tags().contains(tag)).toList();
        return Held.refuse(session, dropped, Held::takingOff)
                .chain(() -> keep(session, candidate))
                .replaceWith(candidate);
    }

    /** The new candidate, or null where its external id is taken. */
    private Uni<Candidate> insert(Mutiny.StatelessSession session, Submission submission) {
        Candidate candidate = new Candidate(ids.next(), submission.externalId(), submission.content(), clock.instant());
        return candidate
                .bind(session.createMutationQuery(INSERT))
                .executeUpdate()
                .chain(inserted -> inserted == 0
                        ? Uni.createFrom().nullItem()
                        : changes.add(session, change(candidate)).replaceWith(candidate));
    }

    private static Uni<Candidate> locked(Mutiny.StatelessSession session, ExternalId externalId) {
        return byName(session, externalId)
                .setLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResultOrNull()
                .onItem()
                .ifNotNull()
                .invoke(Candidate::requireUnmerged);
    }

    private static Mutiny.SelectionQuery<Candidate> byName(Mutiny.StatelessSession session, ExternalId externalId) {
        return session.createSelectionQuery(
                        "from Candidate where source = :source and externalId = :id", Candidate.class)
                .setParameter("source", externalId.source())
                .setParameter("id", externalId.id());
    }

    private static Change change(Candidate candidate) {
        ChangeKind kind = candidate.mergedInto().isPresent() ? ChangeKind.MERGED : ChangeKind.UPSERTED;
        return new Change(candidate.id().value(), candidate.version(), kind, candidate.updatedAt());
    }
}
