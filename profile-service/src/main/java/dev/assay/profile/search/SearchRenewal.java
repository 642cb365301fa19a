package dev.assay.profile.search;

import dev.assay.database.Database;
import dev.assay.database.Unattended;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/**
 * Makes what is searched of every candidate anew where a migration asks for it, some in each transaction: a migration of all would keep a large pool
 * from being upgraded for hours. Whoever is written meanwhile is folded in the new way already.
 */
@ApplicationScoped
class SearchRenewal {

    private static final Logger LOG = Logger.getLogger(SearchRenewal.class);

    private static final Duration EVERY = Duration.ofSeconds(10);

    private static final int AT_ONCE = 200;

    /** Of profiles that one transaction reads; a kilobyte takes a millisecond or two. */
    private static final long MAX_BYTES = 500_000;

    /** Locked, so that of all processes one does it. */
    private static final String PLACE = "select done_to from search_renewal for update skip locked";

    private static final String NEXT = """
            select id
              from (select id, sum(profile_bytes) over (order by id) - profile_bytes as bytes_before
                      from (select id, profile_bytes from candidate where id > :after order by id limit :most) following) counted
             where bytes_before < :bytes order by id
            """;

    /** The candidates are locked in the order of ids, as by every other writer of many: a change in between would be made undone. */
    private static final String RENEW = """
            select count(*)
              from (select search_profile(id, profile)
                      from (select id, profile from candidate
                             where id = any (cast(string_to_array(:ids, ',') as uuid[])) and merged_into is null
                             order by id for share) locked) renewed
            """;

    private static final String MOVE = "update search_renewal set done_to = :last";

    private final Database database;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile int atOnce = AT_ONCE;
    private long timer;

    SearchRenewal(Database database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> renew());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void renew() {
        if (busy.compareAndSet(false, true)) {
            all().onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(done -> {}, failure -> Unattended.failed(LOG, failure, "What is searched was not made anew"));
        }
    }

    /** Goes on until nobody is left, unless another process does. */
    Uni<Void> all() {
        return Multi.createBy()
                .repeating()
                .uni(this::step)
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Boolean> step() {
        return database.write(session -> some(session, SearchRenewal::renew))
                .invoke(() -> atOnce = AT_ONCE)
                .onFailure(SearchRenewal::isByCandidates)
                .recoverWithUni(this::without);
    }

    private static boolean isByCandidates(Throwable failure) {
        return !(failure instanceof ProblemException problem) || problem.code() != CommonError.UNAVAILABLE;
    }

    /** Finds the one that fails, and goes on behind it: nobody else waits for ever. */
    private Uni<Boolean> without(Throwable failure) {
        if (atOnce > 1) {
            atOnce /= 2;
            return Uni.createFrom().item(true);
        }
        return database.write(session -> some(session, (same, ids) -> {
            LOG.warnf(failure, "What is searched of candidate %s was not made anew", ids.get(0));
            return move(same, ids);
        }));
    }

    private Uni<Boolean> some(StatelessSession session, BiFunction<StatelessSession, List<UUID>, Uni<Boolean>> work) {
        return session.createNativeQuery(PLACE, UUID.class)
                .getSingleResultOrNull()
                .chain(after -> after == null
                        ? Uni.createFrom().item(false)
                        : next(session, after).chain(ids -> ids.isEmpty() ? end(session) : work.apply(session, ids)));
    }

    private Uni<List<UUID>> next(StatelessSession session, UUID after) {
        return session.createNativeQuery(NEXT, UUID.class)
                .setParameter("after", after)
                .setParameter("most", atOnce)
                .setParameter("bytes", MAX_BYTES)
                .getResultList();
    }

    private static Uni<Boolean> renew(StatelessSession session, List<UUID> ids) {
        return session.createNativeQuery(RENEW, Long.class)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .getSingleResult()
                .chain(() -> move(session, ids));
    }

    private static Uni<Boolean> move(StatelessSession session, List<UUID> ids) {
        return session.createNativeQuery(MOVE)
                .setParameter("last", ids.get(ids.size() - 1))
                .executeUpdate()
                .replaceWith(true);
    }

    private static Uni<Boolean> end(StatelessSession session) {
        return session.createNativeQuery("delete from search_renewal")
                .executeUpdate()
                .invoke(() -> LOG.info("What is searched of every candidate has been made anew"))
                .replaceWith(false);
    }
}
