package dev.assay.gateway.webhooks.subscription;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.gateway.webhooks.EventType;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import dev.assay.rest.token.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The deliveries to a receiver, with their outcomes. */
@ApplicationScoped
class DeliveryLog {

    private static final String COLUMNS = """
            select d.sequence, d.id, d.message_id, m.type, d.state, d.tries, d.created_at, d.next_try_at, d.ended_at,
                   (select coalesce(cast(json_agg(json_strip_nulls(json_build_object(
                               'at', to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                               'status', t.status, 'error', t.error, 'millis', t.millis)) order by t.at desc) as text), '[]')
                      from (select * from webhook_try where delivery_id = d.id order by at desc limit 10) t) as latest_tries
              from webhook_delivery d join webhook_message m on m.id = d.message_id
            """;

    private static final String PAGE = COLUMNS + """
             where d.webhook_id = :webhook and d.sequence < :before
             order by d.sequence desc limit :rows
            """;

    private static final String ONE = COLUMNS + " where d.webhook_id = :webhook and d.id = :id";

    private static final String TYPE = """
            select m.type from webhook_delivery d join webhook_message m on m.id = d.message_id join webhook w on w.id = d.webhook_id
             where d.webhook_id = :webhook and d.id = :id and w.deleted_at is null
            """;

    private static final String AGAIN = """
            update webhook_delivery set state = 'PENDING', tries = 0, next_try_at = :now, leased_until = null, ended_at = null
             where webhook_id = :webhook and id = :id
            """;

    private final Database database;
    private final Webhooks webhooks;
    private final Clock clock;

    DeliveryLog(Database database, Webhooks webhooks, Clock clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** The newest first. */
    Uni<List<DeliveryResponse>> before(UUID webhook, long sequence, int rows) {
        return webhooks.find(webhook)
                .chain(() -> database.read(session -> session.createNativeQuery(PAGE, Tuple.class)
                        .setParameter("webhook", webhook)
                        .setParameter("before", sequence)
                        .setParameter("rows", rows)
                        .getResultList()))
                .map(Row.each(DeliveryLog::delivery));
    }

    /**
     * Restarts the tries of a delivery, whatever its outcome. The message is the same, so a receiver that already had it recognises it. It goes to the
     * webhook's current address, which may be a different receiver, so the caller must be allowed to read it.
     */
    Uni<DeliveryResponse> again(UUID webhook, UUID id, Caller caller) {
        return database.write(session -> readable(session, webhook, id, caller)
                        .chain(() -> session.createNativeQuery(AGAIN)
                                .setParameter("now", clock.instant())
                                .setParameter("webhook", webhook)
                                .setParameter("id", id)
                                .executeUpdate())
                        .chain(() -> session.createNativeQuery(ONE, Tuple.class)
                                .setParameter("webhook", webhook)
                                .setParameter("id", id)
                                .getSingleResult()))
                .map(Row.one(DeliveryLog::delivery));
    }

    private static Uni<String> readable(StatelessSession session, UUID webhook, UUID id, Caller caller) {
        return session.createNativeQuery(TYPE, String.class)
                .setParameter("webhook", webhook)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .invoke(type -> {
                    if (type == null) {
                        throw new ProblemException(CommonError.NOT_FOUND, "This webhook has no such delivery.");
                    }
                    KeptMessages.requireReadable(type, caller);
                });
    }

    private static DeliveryResponse delivery(Row row) {
        return new DeliveryResponse(
                row.number("sequence"),
                row.uuid("id"),
                row.uuid("message_id"),
                EventType.of(row.text("type")).orElseThrow(),
                row.text("state").toLowerCase(Locale.ROOT),
                row.integer("tries"),
                row.instant("created_at"),
                row.instant("next_try_at"),
                row.instant("ended_at"),
                row.text("latest_tries"));
    }
}
