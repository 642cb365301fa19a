package dev.assay.profile.imports.writing;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.imports.report.Report;
import dev.assay.profile.imports.report.Reports;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.profile.imports.staging.RecordEnds;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The chunks of a job that are still to be processed, in order. */
@ApplicationScoped
class Chunks {

    private static final String AFTER =
            "select first_line, body from import_chunk where import_id = :job and first_line > :line order by first_line limit 1";

    private static final String SHORTEN =
            "update import_chunk set body = :head where import_id = :job and first_line = :line and body = :body";

    private static final String ADD =
            "insert into import_chunk (import_id, first_line, body) values (:job, :line, :body)";

    private static final String TRIED =
            "update import_chunk set attempts = attempts + 1 where import_id = :job and first_line = :line returning attempts";

    private static final String GIVE_UP = """
            with gone as (delete from import_chunk where import_id = :job and first_line = :line returning 1)
            update import_job set failed = failed + (select count(*) from gone) where id = :job
            """;

    private final Database database;

    Chunks(Database database) {
        this.database = database;
    }

    /** The next one that begins after a line; empty if none is left. */
    Uni<Optional<Chunk>> after(UUID job, long line) {
        return database.read(session -> session.createNativeQuery(AFTER, Tuple.class)
                        .setParameter("job", job)
                        .setParameter("line", line)
                        .getSingleResultOrNull())
                .map(Row.optional(Chunk::of));
    }

    /**
     * Splits a chunk that cannot be written, so that the line to blame is found without losing the others. Leaves it alone if it is no longer as it
     * was read: it was written after all, or lines about an erased person were taken out of it.
     */
    Uni<Void> divide(UUID job, Chunk chunk, boolean quotes) {
        int middle = middle(chunk.body(), quotes);
        byte[] head = Arrays.copyOf(chunk.body(), middle);
        byte[] tail = Arrays.copyOfRange(chunk.body(), middle, chunk.body().length);
        return database.write(session -> session.createNativeQuery(SHORTEN)
                        .setParameter("job", job)
                        .setParameter("line", chunk.firstLine())
                        .setParameter("head", head)
                        .setParameter("body", chunk.body())
                        .executeUpdate()
                        .chain(shortened -> shortened == 0
                                ? Uni.createFrom().item(0)
                                : session.createNativeQuery(ADD)
                                        .setParameter("job", job)
                                        .setParameter("line", chunk.firstLine() + lines(head, quotes))
                                        .setParameter("body", tail)
                                        .executeUpdate()))
                .replaceWithVoid();
    }

    static boolean canBeDivided(Chunk chunk, boolean quotes) {
        return middle(chunk.body(), quotes) < chunk.body().length;
    }

    /** Behind the line feed nearest to the middle from above; the end where there is none before it. */
    private static int middle(byte[] body, boolean quotes) {
        RecordEnds ends = new RecordEnds(quotes);
        int middle = ends.next(body, 0);
        for (int end = middle; end > 0 && end <= body.length / 2; end = ends.next(body, end)) {
            middle = end;
        }
        return middle < 0 ? body.length : middle;
    }

    private static int lines(byte[] body, boolean quotes) {
        RecordEnds ends = new RecordEnds(quotes);
        int lines = 0;
        for (int end = ends.next(body, 0); end > 0; end = ends.next(body, end)) {
            lines++;
        }
        return lines;
    }

    /** How often the chunk has been tried, including this time. */
    Uni<Integer> tried(UUID job, Chunk chunk) {
        return database.write(session -> session.createNativeQuery(TRIED, Integer.class)
                .setParameter("job", job)
                .setParameter("line", chunk.firstLine())
                .getSingleResult());
    }

    /** Reports that the only line of a chunk could not be stored. */
    Uni<Void> giveUp(UUID job, Chunk chunk) {
        String detail = "The database did not take the line; it may be too large to be searched.";
        return database.write(session -> session.createNativeQuery(GIVE_UP)
                .setParameter("job", job)
                .setParameter("line", chunk.firstLine())
                .executeUpdate()
                .chain(() -> Reports.add(session, job, List.of(Report.failed(chunk.firstLine(), 0, "", detail)))));
    }
}
