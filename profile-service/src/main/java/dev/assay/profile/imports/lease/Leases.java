package dev.assay.profile.imports.lease;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.ImportsConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Which process works on which job. A lease only keeps processes out of each other's way: a chunk is not written twice because the transaction that
 * writes it also deletes it. Leases run by the clock of the database, which all processes share. If that clock is set back, a lease that ends later
 * than any can is ignored.
 */
@ApplicationScoped
public class Leases {

    /** The job that has waited for the longest. */
    private static final String TAKE = """
            update import_job
               set state = case state when 'QUEUED' then 'RUNNING' else state end,
                   started_at = coalesce(started_at, :now), lessee = :me, touched_at = now(),
                   leased_until = now() + cast(:lease as bigint) * interval '1 millisecond'
             where id = (select id from import_job
                          where state in ('QUEUED', 'RUNNING', 'REVERTING')
                            and (leased_until is null or lessee = :me
                                 or leased_until not between now() and now() + cast(:longest as bigint) * interval '1 millisecond')
                          order by touched_at limit 1 for update skip locked)
             returning id, state, media_type, mapping
            """;

    private static final String RENEW = """
            update import_job set leased_until = now() + cast(:lease as bigint) * interval '1 millisecond', touched_at = now()
             where id = :id and state = :state and lessee = :me
            """;

    /** Nobody needs to know any more how far a job has compared its candidates, and the value would name one of them for ever. */
    private static final String END = """
            update import_job
               set state = :end, ended_at = :now, touched_at = now(), leased_until = null, compared = null
             where id = :id and state = :state and (state <> 'RUNNING' or not exists (select from import_chunk where import_id = :id))
            """;

    private final long me = new SecureRandom().nextLong();
    private final Database database;
    private final ImportsConfig config;
    private final Clock clock;

    public Leases(Database database, ImportsConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** The next job to work on, or null. */
    public Uni<Lease> take() {
        return database.write(session -> session.createNativeQuery(TAKE, Tuple.class)
                        .setParameter("me", me)
                        .setParameter("now", clock.instant())
                        .setParameter("lease", config.lease().toMillis())
                        .setParameter("longest", longest().toMillis())
                        .getSingleResultOrNull())
                .map(Row.one(row -> new Lease(
                        row.uuid("id"),
                        ImportState.valueOf(row.text("state")),
                        row.text("media_type"),
                        row.text("mapping"))));
    }

    private Duration longest() {
        boolean document = config.documentTime().compareTo(config.lease()) > 0;
        return (document ? config.documentTime() : config.lease()).multipliedBy(2);
    }

    /** Locks the job for the transaction, or fails where it is no longer this process's to work on. */
    public Uni<Void> renew(StatelessSession session, Lease lease) {
        return renew(session, lease, config.lease());
    }

    private Uni<Void> renew(StatelessSession session, Lease lease, Duration time) {
        return session.createNativeQuery(RENEW)
                .setParameter("id", lease.job())
                .setParameter("state", lease.state().name())
                .setParameter("me", me)
                .setParameter("lease", time.toMillis())
                .executeUpdate()
                .invoke(renewed -> {
                    if (renewed == 0) {
                        throw new LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    /** Reading a document takes longer than writing a chunk, and nobody else should begin with it meanwhile. */
    public Uni<Void> keepForADocument(Lease lease) {
        return database.write(session -> renew(session, lease, config.documentTime()));
    }

    public Uni<Void> end(Lease lease, ImportState end) {
        return database.write(session -> LostLines.report(session, lease.job())
                .chain(() -> session.createNativeQuery(END)
                        .setParameter("id", lease.job())
                        .setParameter("state", lease.state().name())
                        .setParameter("end", end.name())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid());
    }

    /** The job was cancelled, or another process has it, or the chunk is no longer as it was read. */
    public static final class LeaseLost extends RuntimeException {

        public LeaseLost() {
            super("The job is no longer this process's to work on", null, false, false);
        }
    }
}
