package dev.assay.gateway.webhooks.delivery;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.gateway.webhooks.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The deliveries that are due, and their outcomes. */
@ApplicationScoped
class Deliveries {

    private static final String WAITING = """
            select id from webhook w where enabled and exists (
                select from webhook_delivery
                 where webhook_id = w.id and state = 'PENDING' and next_try_at <= :now and (leased_until is null or leased_until <= :now))
            """;

    private static final String TAKE = """
            with due as (
                select sequence from webhook_delivery
                 where webhook_id = :webhook and state = 'PENDING' and next_try_at <= :now and (leased_until is null or leased_until <= :now)
                 order by next_try_at, sequence limit :limit for update skip locked)
            update webhook_delivery d set leased_until = :lease, tries = tries + 1, takes = takes + 1
              from due, webhook w, webhook_message m
             where d.sequence = due.sequence and w.id = d.webhook_id and w.enabled and m.id = d.message_id
            returning d.id, d.tries, d.takes, w.id as webhook, w.url, w.secret, w.previous_secret, w.previous_until, m.id as message, m.body
            """;

    /** Also compares the tries, which is all that a replica of the build before counts. */
    private static final String TRIED = """
            with tried as (
                update webhook_delivery
                   set state = :state, next_try_at = cast(cast(:next as text) as timestamptz), leased_until = null, ended_at = case when :state = 'PENDING' then null else cast(:at as timestamptz) end
                 where id = :id and tries = :tries and takes = :takes and state = 'PENDING'
                returning id)
            insert into webhook_try (delivery_id, at, status, error, millis)
            select id, :at, cast(cast(:status as text) as integer), cast(:error as text), :millis from tried
            """;

    /** Keeps it there until the outcome is recorded. */
    private static final String IS_AT = "select url = :url from webhook where id = :id for update";

    private static final String SWITCH_OFF = """
            update webhook set enabled = false, disabled_reason = 'The receiver answered 410 Gone.', version = version + 1
             where id = :id and enabled
            """;

    /** Counts at most 10,000 for each subscription: that is a backlog in any case, and scanning more of the index would not help. */
    private static final String BACKLOG = """
            select count(*) as due, coalesce(max(extract(epoch from cast(:now as timestamptz) - d.next_try_at)), 0) as oldest_seconds
              from webhook w cross join lateral (
                select next_try_at from webhook_delivery
                 where webhook_id = w.id and state = 'PENDING' order by next_try_at limit 10000) d
             where w.enabled
            """;

    private final Database database;
    private final Clock clock;
    private final RetrySchedule schedule =
            new RetrySchedule(() -> ThreadLocalRandom.current().nextDouble());

    Deliveries(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Subscriptions with due deliveries that no replica is working on. */
    Uni<List<UUID>> waiting() {
        return database.read(session -> session.createNativeQuery(WAITING, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList());
    }

    Uni<Backlog.Counted> backlog() {
        return database.read(session -> session.createNativeQuery(BACKLOG, Tuple.class)
                        .setParameter("now", clock.instant())
                        .getSingleResult())
                .map(Row.one(row -> new Backlog.Counted(
                        row.number("due"),
                        Math.max(0, row.value("oldest_seconds", Number.class).doubleValue()))));
    }

    /** @param lease how long no other replica tries these */
    Uni<List<DueDelivery>> take(UUID webhook, int limit, Duration lease) {
        Instant now = clock.instant();
        return database.write(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("webhook", webhook)
                        .setParameter("now", now)
                        .setParameter("lease", now.plus(lease))
                        .setParameter("limit", limit)
                        .getResultList())
                .map(Row.each(row -> due(row, now)));
    }

    Uni<Void> tried(DueDelivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome.gone()) {
            return database.write(session -> gone(session, delivery, outcome, now));
        }
        Optional<Instant> again = outcome.delivered()
                ? Optional.empty()
                : schedule.pause(delivery.tries(), outcome.wish()).map(now::plus);
        return database.write(
                session -> record(session, delivery, outcome, again, now).replaceWithVoid());
    }

    /** A webhook that has been given another address meanwhile is not gone: what its old one refused is for the new one. */
    private static Uni<Void> gone(StatelessSession session, DueDelivery delivery, Outcome outcome, Instant now) {
        return session.createNativeQuery(IS_AT, Boolean.class)
                .setParameter("url", delivery.url().toString())
                .setParameter("id", delivery.webhook())
                .getSingleResultOrNull()
                .chain(there -> Boolean.TRUE.equals(there)
                        ? record(session, delivery, outcome, Optional.empty(), now)
                        : record(session, delivery, outcome, Optional.of(now), now)
                                .replaceWith(0))
                .chain(failed -> failed == 1
                        ? session.createNativeQuery(SWITCH_OFF)
                                .setParameter("id", delivery.webhook())
                                .executeUpdate()
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    private static Uni<Integer> record(
            StatelessSession session, DueDelivery delivery, Outcome outcome, Optional<Instant> again, Instant now) {
        String ended = outcome.delivered() ? "DELIVERED" : "FAILED";
        return session.createNativeQuery(TRIED)
                .setParameter("id", delivery.id())
                .setParameter("tries", delivery.tries())
                .setParameter("takes", delivery.takes())
                .setParameter("state", again.isPresent() ? "PENDING" : ended)
                .setParameter("next", again.map(Instant::toString).orElse(null))
                .setParameter("at", now)
                .setParameter(
                        "status",
                        outcome.status() == null ? null : outcome.status().toString())
                .setParameter("error", outcome.error())
                .setParameter("millis", outcome.millis())
                .executeUpdate();
    }

    private static DueDelivery due(Row row, Instant now) {
        Instant rotated = row.instant("previous_until");
        boolean rotating = rotated != null && now.isBefore(rotated);
        List<Secret> secrets = Stream.of(row.text("secret"), rotating ? row.text("previous_secret") : null)
                .flatMap(Stream::ofNullable)
                .map(Secret::new)
                .toList();
        return new DueDelivery(
                row.uuid("id"),
                row.integer("tries"),
                row.number("takes"),
                row.uuid("webhook"),
                URI.create(row.text("url")),
                secrets,
                row.uuid("message"),
                row.text("body"));
    }
}
