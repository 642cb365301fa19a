package dev.assay.profile.imports.job;

import dev.assay.database.AgreedTime;
import dev.assay.database.Database;
import dev.assay.database.Unattended;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** Deletes expired jobs, and what is left of uploads whose process ended. */
@ApplicationScoped
class ImportSweep {

    private static final Logger LOG = Logger.getLogger(ImportSweep.class);

    /**
     * Marks them before anything is deleted, so that nobody starts one that is partly gone. Skips those that are locked, since somebody is deciding
     * about them.
     */
    private static final String GIVE_UP = """
            update import_job set state = case state when 'AWAITING_MAPPING' then 'CANCELLED' else state end, ended_at = :now
             where id in (select id from import_job
                           where ended_at is null
                             and (created_at < :waiting and state = 'AWAITING_MAPPING' or created_at < :broken and state = 'RECEIVING')
                             for update skip locked)
            """;

    private static final String OVER = """
            select id from import_job
             where coalesce(ended_at, created_at) < :before and state in ('DONE', 'CANCELLED', 'REVERTED')
                or state = 'RECEIVING' and ended_at is not null
             order by coalesce(ended_at, created_at) limit 1
            """;

    /** Everything of a job of which there can be many rows. */
    private static final List<JobPart> PARTS =
            Stream.concat(JobPart.SENT.stream(), JobPart.RESULTS.stream()).toList();

    private final Database database;
    private final Emptying emptying;
    private final ImportsConfig config;
    private final Clock clock;
    private long timer;

    ImportSweep(Database database, Emptying emptying, ImportsConfig config, Clock clock) {
        this.database = database;
        this.emptying = emptying;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        AgreedTime time = new AgreedTime(clock);
        timer = vertx.setPeriodic(config.sweepEvery().toMillis(), tick -> sweepSoon(time.next()));
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void sweepSoon(Instant now) {
        sweep(now).subscribe().with(swept -> {}, failure -> Unattended.failed(LOG, failure, "Imports were not swept"));
    }

    Uni<Void> sweep(Instant now) {
        return database.write(session -> giveUp(session, now))
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(() -> database.write(session -> sweepSome(session, now)))
                        .whilst(more -> more)
                        .collect()
                        .last())
                .chain(emptying::clearAll);
    }

    private Uni<Integer> giveUp(StatelessSession session, Instant now) {
        return session.createNativeQuery(GIVE_UP)
                .setParameter("now", now)
                .setParameter("waiting", now.minus(config.mappingTime()))
                .setParameter("broken", now.minus(config.uploadTime()))
                .executeUpdate();
    }

    /** Some rows of one job at a time, so that the transaction is short. */
    private Uni<Boolean> sweepSome(StatelessSession session, Instant now) {
        return session.createNativeQuery(OVER, UUID.class)
                .setParameter("before", now.minus(config.keptFor()))
                .getSingleResultOrNull()
                .chain(job -> job == null
                        ? Uni.createFrom().item(false)
                        : thinOut(session, job).replaceWith(true));
    }

    private static Uni<Integer> thinOut(StatelessSession session, UUID job) {
        return JobPart.shed(PARTS, session, job)
                .chain(gone -> gone > 0
                        ? Uni.createFrom().item(gone)
                        : session.createNativeQuery("delete from import_job where id = :id")
                                .setParameter("id", job)
                                .executeUpdate());
    }
}
