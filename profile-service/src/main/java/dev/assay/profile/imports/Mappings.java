package dev.assay.profile.imports;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.imports.job.Asked;
import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.ImportNotFound;
import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.profile.table.Table;
import dev.assay.profile.table.TableMapping;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** What the columns of tables mean, until a human has said that it is right. */
@ApplicationScoped
class Mappings {

    private static final String FIND = """
            select mapping, body from import_job join import_chunk on import_id = id
             where id = :id and state = 'AWAITING_MAPPING' and first_line = 1
            """;

    private static final String REPLACE = "update import_job set mapping = :mapping, touched_at = now() where id = :id";

    private static final Set<ImportState> WAITING = Set.of(ImportState.AWAITING_MAPPING);

    /** Of what was started, a part may still be to come, or none. */
    private static final Set<ImportState> STARTED = Set.of(ImportState.QUEUED, ImportState.RUNNING, ImportState.DONE);

    private static final String START = """
            update import_job set state = 'QUEUED', touched_at = now(), asked = cast(cast(:asked as text) as jsonb) where id = :id
            """;

    private final Database database;
    private final Jobs jobs;
    private final ChunkReader reader;

    Mappings(Database database, Jobs jobs, ChunkReader reader) {
        this.database = database;
        this.jobs = jobs;
        this.reader = reader;
    }

    Uni<MappingPreview> find(UUID job) {
        return database.read(session -> Jobs.find(session, job)
                        .invoke(row -> Jobs.requireOne(row.state(), WAITING))
                        .chain(() -> waiting(session, job)))
                .chain(this::preview);
    }

    Uni<MappingPreview> replace(UUID job, TableMapping given) {
        return database.write(session -> Jobs.locked(session, job)
                        .invoke(state -> Jobs.requireOne(state, WAITING))
                        .chain(() -> waiting(session, job))
                        .chain(table -> correct(session, job, table, given)))
                .chain(this::preview);
    }

    private Uni<Waiting> correct(StatelessSession session, UUID job, Waiting table, TableMapping given) {
        TableMapping guessed = Table.guess(table.first().heading(), given.separator());
        Waiting corrected = new Waiting(given.checkedFor(guessed).json(), table.first());
        return session.createNativeQuery(REPLACE)
                .setParameter("id", job)
                .setParameter("mapping", corrected.mapping())
                .executeUpdate()
                .replaceWith(corrected);
    }

    /** From here on the job is as any other. */
    Uni<ImportJob> start(UUID job, Asked asked) {
        return database.write(session -> Jobs.locked(session, job).chain(state -> {
                    if (STARTED.contains(state)) {
                        return Jobs.find(session, job);
                    }
                    Jobs.requireOne(state, WAITING);
                    return session.createNativeQuery(START)
                            .setParameter("id", job)
                            .setParameter("asked", asked.json())
                            .executeUpdate()
                            .chain(() -> Jobs.find(session, job));
                }))
                .map(jobs::shown);
    }

    private static Uni<Waiting> waiting(StatelessSession session, UUID job) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("id", job)
                .getSingleResultOrNull()
                .map(Row.one(row -> new Waiting(row.text("mapping"), new Chunk(1, row.bytes("body")))))
                .onItem()
                .ifNull()
                .failWith(ImportNotFound::new);
    }

    /** Not on the event loop, and not within a transaction: reading blocks. */
    private Uni<MappingPreview> preview(Waiting table) {
        return Uni.createFrom()
                .item(() -> {
                    TableMapping mapping = TableMapping.parse(table.mapping());
                    return MappingPreview.of(mapping, reader.firstRecords(table.first(), mapping, MappingPreview.ROWS));
                })
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** A table whose columns nobody has confirmed yet, with its first records. */
    private record Waiting(String mapping, Chunk first) {}
}
