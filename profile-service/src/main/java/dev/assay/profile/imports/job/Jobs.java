package dev.assay.profile.imports.job;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.database.Unattended;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.logging.Logger;

/** All jobs that their senders have been told of, and what may be asked of them. */
@ApplicationScoped
public class Jobs {

    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private static final String COLUMNS = """
            select id, state, media_type, mapping, created_at, started_at, ended_at,
                   coalesce(carried_out_at, ended_at) as carried_out_at, lines,
                   created + updated + unchanged + repeated + failed as carried_out, created, updated, unchanged, repeated, failed, reverted, kept, duplicates
              from import_job
            """;

    private static final String FIND = COLUMNS + " where id = :id and state <> 'RECEIVING'";

    /** Ids are made in the order of time. */
    private static final String LIST =
            COLUMNS + " where id < :before and state <> 'RECEIVING' order by id desc limit :limit";

    private static final String CANCEL = """
            update import_job set state = 'CANCELLED', ended_at = now(), touched_at = now(), compared = null where id = :id
            """;

    private static final String REVERT = """
            update import_job
               set state = 'REVERTING', carried_out_at = ended_at, ended_at = null, touched_at = now(), leased_until = null, asked = cast(cast(:asked as text) as jsonb)
             where id = :id
            """;

    /** Waits for whoever is about to complete the upload, and then finds nothing. An upload that was given up is never completed. */
    private static final String GIVE_UP =
            "update import_job set ended_at = coalesce(ended_at, now()) where id = :id and state = 'RECEIVING'";

    private static final String DISCARD =
            "delete from import_job where id = :id and state = 'RECEIVING' and ended_at is not null";

    private final Database database;
    private final Emptying emptying;
    private final Clock clock;

    Jobs(Database database, Emptying emptying, Clock clock) {
        this.database = database;
        this.emptying = emptying;
        this.clock = clock;
    }

    public Uni<ImportJob> find(UUID id) {
        return database.read(session -> find(session, id)).map(this::shown);
    }

    /** One more than the limit, where there are more. */
    public Uni<List<ImportJob>> before(UUID before, int limit) {
        return database.read(session -> session.createNativeQuery(LIST, Tuple.class)
                .setParameter("before", before)
                .setParameter("limit", limit + 1)
                .getResultList()
                .map(Row.each(row -> shown(job(row)))));
    }

    public Uni<ImportJob> cancel(UUID id) {
        return change(
                        id,
                        session -> session.createNativeQuery(CANCEL),
                        Set.of(ImportState.AWAITING_MAPPING, ImportState.QUEUED, ImportState.RUNNING),
                        Set.of(ImportState.CANCELLED))
                .invoke(job -> emptying.clearSoon(job.id()));
    }

    /** Gives up a job that nobody has been told of, and no other. Its sender need not wait until what was received, gigabytes perhaps, is gone. */
    public Uni<Void> discard(UUID id) {
        return carryOut(GIVE_UP, id)
                .invoke(givenUp -> {
                    if (givenUp > 0) {
                        removeSoon(id);
                    }
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(Jobs::leave)
                .onFailure()
                .recoverWithNull();
    }

    private void removeSoon(UUID id) {
        emptying.clear(id).chain(() -> carryOut(DISCARD, id)).subscribe().with(gone -> {}, Jobs::leave);
    }

    private static void leave(Throwable failure) {
        Unattended.failed(LOG, failure, "A broken-off import is left to the sweep");
    }

    private Uni<Integer> carryOut(String statement, UUID id) {
        return database.write(session ->
                session.createNativeQuery(statement).setParameter("id", id).executeUpdate());
    }

    public Uni<ImportJob> revert(UUID id, Asked asked) {
        return change(
                id,
                session -> session.createNativeQuery(REVERT).setParameter("asked", asked.json()),
                Set.of(ImportState.DONE, ImportState.CANCELLED),
                Set.of(ImportState.REVERTING, ImportState.REVERTED));
    }

    /** @param already states in which it has been done already, so that asking again is no error */
    private Uni<ImportJob> change(
            UUID id,
            Function<StatelessSession, MutationQuery> change,
            Collection<ImportState> possible,
            Collection<ImportState> already) {
        return database.write(session -> locked(session, id).chain(state -> {
                    if (already.contains(state)) {
                        return find(session, id);
                    }
                    requireOne(state, possible);
                    return change.apply(session)
                            .setParameter("id", id)
                            .executeUpdate()
                            .chain(() -> find(session, id));
                }))
                .map(this::shown);
    }

    /** The state, locked until the end of the transaction. */
    public static Uni<ImportState> locked(StatelessSession session, UUID id) {
        return session.createNativeQuery("select state from import_job where id = :id for update", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(state -> state == null ? ImportState.RECEIVING : ImportState.valueOf(state))
                .invoke(Jobs::requireKnown);
    }

    public static void requireOne(ImportState state, Collection<ImportState> possible) {
        if (!possible.contains(state)) {
            String wanted = possible.stream().map(ImportState::text).sorted().collect(Collectors.joining(" or "));
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "The import is " + state.text() + "; this is possible only for one that is " + wanted + ".");
        }
    }

    private static void requireKnown(ImportState state) {
        if (state == ImportState.RECEIVING) {
            throw new ImportNotFound();
        }
    }

    public static Uni<ImportJob.Row> find(StatelessSession session, UUID id) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(Row.one(Jobs::job))
                .onItem()
                .ifNull()
                .failWith(ImportNotFound::new);
    }

    public ImportJob shown(ImportJob.Row row) {
        return ImportJob.of(row, clock.instant());
    }

    private static ImportJob.Row job(Row row) {
        Counts counts = new Counts(
                row.number("lines"),
                row.number("carried_out"),
                row.number("created"),
                row.number("updated"),
                row.number("unchanged"),
                row.number("repeated"),
                row.number("failed"),
                row.number("reverted"),
                row.number("kept"),
                row.number("duplicates"));
        return new ImportJob.Row(
                row.uuid("id"),
                ImportState.valueOf(row.text("state")),
                row.text("media_type"),
                row.text("mapping"),
                row.instant("created_at"),
                row.instant("started_at"),
                row.instant("ended_at"),
                row.instant("carried_out_at"),
                counts);
    }
}
