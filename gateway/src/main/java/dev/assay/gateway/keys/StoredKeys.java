package dev.assay.gateway.keys;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** The API keys in the database. */
@ApplicationScoped
class StoredKeys {

    /** Bounded because every replica holds all of them in memory. */
    static final int MOST = 1_000;

    private static final String LIVE =
            "from StoredKey k where k.revokedAt is null and (k.expiresAt is null or k.expiresAt > :now)";

    // The uses are cast to text first, because the driver would otherwise encode the string as a JSON value.
    private static final String USED = "update api_key k set last_used_at = greatest(k.last_used_at, u.at)"
            + " from jsonb_to_recordset(cast(cast(:uses as text) as jsonb)) as u(id uuid, at timestamptz) where k.id = u.id";

    private final Database database;
    private final Idempotency idempotency;

    StoredKeys(Database database, Idempotency idempotency) {
        this.database = database;
        this.idempotency = idempotency;
    }

    /** The keys that are active now. */
    Uni<List<StoredKey>> live(Instant now) {
        return database.read(session -> session.createSelectionQuery(LIVE, StoredKey.class)
                .setParameter("now", now)
                .getResultList());
    }

    /** The newest first. */
    Uni<List<StoredKey>> before(UUID id, int rows) {
        return database.read(session -> session.createSelectionQuery(
                        "from StoredKey k where k.id < :id order by k.id desc", StoredKey.class)
                .setParameter("id", id)
                .setMaxResults(rows)
                .getResultList());
    }

    Uni<StoredKey> find(UUID id) {
        return database.read(session -> session.get(StoredKey.class, id)).map(StoredKeys::present);
    }

    /**
     * @param made fails if there can be no such key; not asked for a repetition, since what was good for the first may have expired
     * @param answer the answer as it is kept, without the key
     */
    Uni<RestResponse<byte[]>> add(
            KeyedRequest request, Supplier<StoredKey> made, Function<StoredKey, RestResponse<ApiKeyResponse>> answer) {
        return idempotency.write(
                request,
                () -> Uni.createFrom().item(made),
                (session, key) -> room(session, key)
                        .chain(() -> session.insert(key))
                        .replaceWith(KeepableAnswer.aboutNobody(answer.apply(key))));
    }

    /** @param change returns the answer as it is kept, without the key */
    Uni<RestResponse<byte[]>> change(
            KeyedRequest request, UUID id, Function<StoredKey, RestResponse<ApiKeyResponse>> change) {
        return idempotency.write(
                request,
                session -> locked(session, id).chain(key -> {
                    RestResponse<ApiKeyResponse> answer = change.apply(key);
                    return session.update(key).replaceWith(KeepableAnswer.aboutNobody(answer));
                }));
    }

    Uni<Void> change(UUID id, Consumer<StoredKey> change) {
        return database.write(session -> locked(session, id).chain(key -> {
            change.accept(key);
            return session.update(key);
        }));
    }

    /** Called periodically for all keys used since the last call. */
    Uni<Void> used(Map<String, Instant> uses) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        uses.forEach((id, at) -> rows.addObject().put("id", id).put("at", at.toString()));
        return database.write(session -> session.createNativeQuery(USED)
                        .setParameter("uses", rows.toString())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Uni<StoredKey> locked(StatelessSession session, UUID id) {
        return session.get(StoredKey.class, id, LockMode.PESSIMISTIC_WRITE).map(StoredKeys::present);
    }

    private static Uni<Void> room(StatelessSession session, StoredKey key) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('assay.api-key'))", Integer.class)
                .getSingleResult()
                .chain(() -> session.createSelectionQuery("select count(*) " + LIVE, Long.class)
                        .setParameter("now", key.createdAt())
                        .getSingleResult())
                .invoke(count -> {
                    if (count >= MOST) {
                        throw new ProblemException(
                                CommonError.CONFLICT, "There are " + MOST + " keys already; revoke those not in use.");
                    }
                })
                .replaceWithVoid();
    }

    private static StoredKey present(StoredKey found) {
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND, "There is no API key with this id.");
        }
        return found;
    }
}
