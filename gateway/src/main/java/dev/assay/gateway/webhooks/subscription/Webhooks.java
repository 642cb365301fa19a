package dev.assay.gateway.webhooks.subscription;

import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.gateway.webhooks.WebhooksConfig;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** The subscriptions in the database. */
@ApplicationScoped
class Webhooks {

    private final Database database;
    private final Idempotency idempotency;

    Webhooks(Database database, Idempotency idempotency) {
        this.database = database;
        this.idempotency = idempotency;
    }

    /** The newest first. */
    Uni<List<Webhook>> before(UUID id, int rows) {
        return database.read(session -> session.createSelectionQuery(
                        "from Webhook w where w.id < :id and w.deletedAt is null order by w.id desc", Webhook.class)
                .setParameter("id", id)
                .setMaxResults(rows)
                .getResultList());
    }

    Uni<Webhook> find(UUID id) {
        return database.read(session -> session.get(Webhook.class, id)).map(Webhooks::present);
    }

    /**
     * @param checked fails if the receiver will not do; not asked for a repetition, since by now its name may be unknown
     * @param answer the answer as it is kept, without the secret
     */
    Uni<RestResponse<byte[]>> add(
            KeyedRequest request, Supplier<Uni<Void>> checked, Webhook webhook, RestResponse<WebhookResponse> answer) {
        return idempotency.write(
                request,
                checked,
                (session, fit) -> room(session)
                        .chain(() -> session.insert(webhook))
                        .replaceWith(KeepableAnswer.aboutNobody(answer)));
    }

    /** @param change returns the answer as it is kept, without the secret */
    Uni<RestResponse<byte[]>> change(
            KeyedRequest request, UUID id, Function<Webhook, RestResponse<WebhookResponse>> change) {
        return idempotency.write(
                request,
                session -> changed(session, id, webhook -> Uni.createFrom().item(change.apply(webhook)))
                        .map(KeepableAnswer::aboutNobody));
    }

    /** @param change may query other data of the subscription before it changes it */
    Uni<RestResponse<WebhookResponse>> change(
            UUID id, BiFunction<StatelessSession, Webhook, Uni<RestResponse<WebhookResponse>>> change) {
        return database.write(session -> changed(session, id, webhook -> change.apply(session, webhook)));
    }

    /** Its deliveries follow, see {@link WebhookSweep}. */
    Uni<Void> delete(UUID id, Consumer<Webhook> delete) {
        return database.write(session -> locked(session, id).chain(webhook -> {
            delete.accept(webhook);
            return session.update(webhook);
        }));
    }

    private static <T> Uni<T> changed(StatelessSession session, UUID id, Function<Webhook, Uni<T>> change) {
        return locked(session, id).chain(webhook -> change.apply(webhook).call(() -> session.update(webhook)));
    }

    private static Uni<Webhook> locked(StatelessSession session, UUID id) {
        return session.get(Webhook.class, id, LockMode.PESSIMISTIC_WRITE).map(Webhooks::present);
    }

    private static Uni<Void> room(StatelessSession session) {
        return session.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtext('assay.webhook'))", Integer.class)
                .getSingleResult()
                .chain(() -> session.createSelectionQuery(
                                "select count(*) from Webhook where deletedAt is null", Long.class)
                        .getSingleResult())
                .invoke(count -> {
                    if (count >= WebhooksConfig.MOST) {
                        throw new ProblemException(
                                CommonError.CONFLICT,
                                "There are " + WebhooksConfig.MOST + " webhooks already; delete one first.");
                    }
                })
                .replaceWithVoid();
    }

    private static Webhook present(Webhook found) {
        if (found == null || found.isDeleted()) {
            throw new ProblemException(CommonError.NOT_FOUND, "There is no webhook with this id.");
        }
        return found;
    }
}
