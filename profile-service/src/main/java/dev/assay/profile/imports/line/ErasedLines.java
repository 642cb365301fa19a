package dev.assay.profile.imports.line;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.database.Unattended;
import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.staging.Chunk;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Tuple;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Takes the lines about erased persons out of chunks that are still to be processed. */
@ApplicationScoped
class ErasedLines {

    private static final Logger LOG = Logger.getLogger(ErasedLines.class);

    private static final String NEXT = """
            select id, mapping from import_erased join import_job on id = import_id
             where not blanked and state <> 'RECEIVING' order by id limit 1
            """;

    private static final String NAMES = "select name_hash from import_erased where import_id = :job and not blanked";

    private static final String CHUNK = """
            select first_line, body from import_chunk where import_id = :job and first_line > :after order by first_line limit 1
            """;

    /** Unless the chunk has been split meanwhile: then all are searched again. */
    private static final String BLANK =
            "update import_chunk set body = :blanked where import_id = :job and first_line = :line and body = :body";

    private static final String DONE = """
            update import_erased set blanked = true
             where import_id = :job and name_hash = any (string_to_array(:names, ','))
               and (select mapping from import_job where id = :job) is not distinct from cast(:mapping as text)
            """;

    private final Database database;
    private final ChunkReader reader;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer;

    ErasedLines(Database database, ChunkReader reader) {
        this.database = database;
        this.reader = reader;
    }

    void start(@Observes StartupEvent event, Vertx vertx, ImportsConfig config) {
        timer = vertx.setPeriodic(config.lookEvery().toMillis(), look -> look());
    }

    void stop(@Observes ShutdownEvent event, Vertx vertx) {
        vertx.cancelTimer(timer);
    }

    private void look() {
        if (busy.compareAndSet(false, true)) {
            oneJob().onTermination()
                    .invoke(() -> busy.set(false))
                    .subscribe()
                    .with(
                            done -> {},
                            failure -> Unattended.failed(LOG, failure, "Lines of the erased were not looked for"));
        }
    }

    private Uni<Void> oneJob() {
        return database.read(
                        session -> session.createNativeQuery(NEXT, Tuple.class).getSingleResultOrNull())
                .map(Row.optional(job -> job))
                .chain(found -> found.map(this::blankLines)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> blankLines(Row job) {
        UUID id = job.uuid("id");
        return names(id).chain(names -> blankAll(new Search(id, job.text("mapping"), names)));
    }

    /** What is looked for where. */
    private record Search(UUID job, String mapping, Set<String> names) {}

    private Uni<Set<String>> names(UUID job) {
        return database.read(session -> session.createNativeQuery(NAMES, String.class)
                        .setParameter("job", job)
                        .getResultList())
                .map(Set::copyOf);
    }

    /** Chunk by chunk, since together they can be gigabytes. */
    private Uni<Void> blankAll(Search search) {
        long[] after = {0};
        boolean[] missed = {false};
        return Multi.createBy()
                .repeating()
                .uni(() -> next(search.job(), after[0])
                        .call(chunk -> chunk == null
                                ? Uni.createFrom().voidItem()
                                : blank(search, chunk).invoke(blanked -> missed[0] |= !blanked))
                        .invoke(chunk -> after[0] = chunk == null ? -1 : chunk.firstLine())
                        .map(chunk -> chunk != null))
                .whilst(more -> more)
                .collect()
                .last()
                .chain(() -> missed[0] ? Uni.createFrom().voidItem() : done(search));
    }

    private Uni<Chunk> next(UUID job, long after) {
        return database.read(session -> session.createNativeQuery(CHUNK, Tuple.class)
                        .setParameter("job", job)
                        .setParameter("after", after)
                        .getSingleResultOrNull())
                .map(Row.one(Chunk::of));
    }

    /** Whether none of the lines is left in the chunk. */
    private Uni<Boolean> blank(Search search, Chunk chunk) {
        return Uni.createFrom()
                .item(() -> reader.without(
                        chunk, search.mapping(), name -> search.names().contains(ErasedNames.hash(name))))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(blanked -> blanked == chunk.body()
                        ? Uni.createFrom().item(true)
                        : database.write(session -> session.createNativeQuery(BLANK)
                                .setParameter("job", search.job())
                                .setParameter("line", chunk.firstLine())
                                .setParameter("body", chunk.body())
                                .setParameter("blanked", blanked)
                                .executeUpdate()
                                .map(written -> written > 0)));
    }

    private Uni<Void> done(Search search) {
        return database.write(session -> session.createNativeQuery(DONE)
                .setParameter("job", search.job())
                .setParameter("names", search.names().stream().collect(Collectors.joining(",")))
                .setParameter("mapping", search.mapping())
                .executeUpdate()
                .replaceWithVoid());
    }
}
