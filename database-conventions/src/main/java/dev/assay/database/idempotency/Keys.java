package dev.assay.database.idempotency;

import dev.assay.database.Row;
import dev.assay.rest.idempotency.IdempotencyError;
import dev.assay.rest.idempotency.RequestKey;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The idempotency keys of requests, with the answers. Every service with a database has the table. */
@ApplicationScoped
class Keys {

    private static final String LOCK = "select pg_try_advisory_xact_lock(:lock)";

    private static final String TAKE = "insert into idempotency_key (key_hash, request_hash, taken_at)"
            + " values (:key, :request, :now) on conflict do nothing";

    // Nulls are cast to text, because the driver would otherwise ask for their own type, which a null does not have.
    private static final String KEEP =
            "update idempotency_key set status = :status, location = cast(:location as text),"
                    + " tag = cast(:tag as text), body = :body, candidate_id = cast(cast(:candidate as text) as uuid)"
                    + " where key_hash = :key";

    private static final String FIND =
            "select request_hash, status, location, tag, body from idempotency_key where key_hash = :key";

    /** Skips locked rows, so that replicas that delete at the same time take different ones. */
    private static final String DELETE = "delete from idempotency_key where key_hash in (select key_hash"
            + " from idempotency_key where taken_at < :before order by taken_at limit :most for update skip locked)";

    private final Clock clock;

    Keys(Clock clock) {
        this.clock = clock;
    }

    /** Takes the key for this transaction, or fails if another that still runs has it. False if the key was used before. */
    Uni<Boolean> take(StatelessSession session, RequestKey key) {
        return session.createNativeQuery(LOCK, Boolean.class)
                .setParameter("lock", key.lock())
                .getSingleResult()
                .invoke(obtained -> {
                    if (!obtained) {
                        throw inProgress();
                    }
                })
                .chain(() -> session.createNativeQuery(TAKE)
                        .setParameter("key", key.hash())
                        .setParameter("request", key.request())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .map(taken -> taken == 1);
    }

    /** Stores the answer with a key that this transaction has taken. */
    Uni<KeptAnswer> keep(StatelessSession session, RequestKey key, KeptAnswer answer, Optional<UUID> candidate) {
        return session.createNativeQuery(KEEP)
                .setParameter("key", key.hash())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("tag", answer.tag())
                .setParameter("body", answer.body())
                .setParameter("candidate", candidate.map(UUID::toString).orElse(null))
                .executeUpdate()
                .replaceWith(answer);
    }

    /** The earlier answer. Fails if the key was used for another request, or if the answer was erased. */
    Uni<Optional<KeptAnswer>> find(StatelessSession session, RequestKey key) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("key", key.hash())
                .getSingleResultOrNull()
                .map(Row.optional(kept -> answer(kept, key)));
    }

    Uni<Integer> deleteBefore(StatelessSession session, Instant before, int most) {
        return session.createNativeQuery(DELETE)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static KeptAnswer answer(Row row, RequestKey key) {
        if (row.isNull("request_hash")) {
            throw new ProblemException(
                    IdempotencyError.RESULT_ERASED,
                    "The request was carried out, and the candidate has been erased since. To do it again, send it with a new key.");
        }
        if (!row.text("request_hash").equals(key.request())) {
            throw new ProblemException(
                    IdempotencyError.IDEMPOTENCY_KEY_REUSED,
                    "This key was used for another request; nothing was done. Use a new key for each request.");
        }
        return new KeptAnswer(row.integer("status"), row.text("location"), row.text("tag"), row.text("body"), true);
    }

    static ProblemException inProgress() {
        return new ProblemException(
                        IdempotencyError.REQUEST_IN_PROGRESS,
                        "A request with this key is still in progress; repeat it in a moment for its response.")
                .withHeader("Retry-After", "1");
    }
}
