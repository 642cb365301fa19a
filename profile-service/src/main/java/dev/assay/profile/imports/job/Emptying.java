package dev.assay.profile.imports.job;

import dev.assay.database.Database;
import dev.assay.database.Unattended;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** Removes what was sent in for jobs that will not be carried out; leaves that of jobs that wait or run. */
@ApplicationScoped
public class Emptying {

    private static final Logger LOG = Logger.getLogger(Emptying.class);

    /** A job that has left these states never returns to them; one that is being received has to be given up first. */
    private static final String LIVE =
            "(state in ('AWAITING_MAPPING', 'QUEUED', 'RUNNING') or state = 'RECEIVING' and ended_at is null)";

    private static final String LIVES = "select exists (select from import_job where id = :job and " + LIVE + ")";

    /** What was left by a process that ended in between. */
    private static final String LEFT = "select id from import_job where not " + LIVE
            + " and (exists (select from import_chunk where import_id = id) or exists (select from import_piece where import_id = id))"
            + " limit 1";

    private final Database database;

    Emptying(Database database) {
        this.database = database;
    }

    public Uni<Void> clear(UUID job) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.write(session -> clearSome(session, job)))
                .whilst(gone -> gone > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Uni<Integer> clearSome(StatelessSession session, UUID job) {
        return session.createNativeQuery(LIVES, Boolean.class)
                .setParameter("job", job)
                .getSingleResult()
                .chain(lives -> lives ? Uni.createFrom().item(0) : JobPart.shed(JobPart.SENT, session, job));
    }

    /** The same in the background: deleting gigabytes takes longer than a caller waits. */
    void clearSoon(UUID job) {
        clear(job)
                .subscribe()
                .with(
                        done -> {},
                        failure -> Unattended.failed(LOG, failure, "A cancelled import is left to the sweep"));
    }

    Uni<Void> clearAll() {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.read(session ->
                                session.createNativeQuery(LEFT, UUID.class).getSingleResultOrNull())
                        .call(job -> job == null ? Uni.createFrom().voidItem() : clear(job))
                        .map(job -> job != null))
                .whilst(more -> more)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
