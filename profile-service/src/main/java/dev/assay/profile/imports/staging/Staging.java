package dev.assay.profile.imports.staging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.assay.database.Database;
import dev.assay.database.idempotency.Idempotency;
import dev.assay.profile.archive.ArchiveEntry;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.imports.job.Asked;
import dev.assay.profile.imports.job.ImportState;
import dev.assay.profile.imports.job.Jobs;
import dev.assay.profile.imports.report.Report;
import dev.assay.profile.imports.report.Reports;
import dev.assay.rest.idempotency.KeepableAnswer;
import dev.assay.rest.idempotency.KeyedRequest;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps what is sent in until it is carried out. Nobody is told of a job before its last byte is here. */
@ApplicationScoped
class Staging {

    private static final String BEGIN = """
            insert into import_job (id, state, media_type, created_at, touched_at, asked)
            values (:id, 'RECEIVING', :type, :now, now(), cast(cast(:asked as text) as jsonb))
            """;

    private static final String KEEP =
            "insert into import_chunk (import_id, first_line, body) values (:id, :line, :body)";

    private static final String KEEP_FILES = """
            insert into import_chunk (import_id, first_line, body)
            select :id, line, convert_to(body, 'UTF8')
              from json_to_recordset(cast(cast(:files as text) as json)) as file(line bigint, body text)
            """;

    private static final int FILES_AT_ONCE = 1_000;

    private static final String COUNT_FAILED = "update import_job set failed = failed + :failed where id = :id";

    /** Not for a job that was given up, whose lines are being deleted. */
    private static final String READY =
            "update import_job set state = :state, lines = :lines, mapping = cast(:mapping as text), touched_at = now()"
                    + " where id = :id and state = 'RECEIVING' and ended_at is null";

    private final Database database;
    private final Idempotency idempotency;
    private final CandidateIds ids;
    private final Jobs jobs;
    private final Clock clock;

    Staging(Database database, Idempotency idempotency, CandidateIds ids, Jobs jobs, Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.ids = ids;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A new job that waits for its body. */
    Uni<UUID> begin(String mediaType, Asked asked) {
        UUID id = ids.next().value();
        return database.write(session -> session.createNativeQuery(BEGIN)
                        .setParameter("id", id)
                        .setParameter("type", mediaType)
                        .setParameter("asked", asked.json())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWith(id);
    }

    Uni<Void> keep(UUID job, Chunk chunk) {
        if (chunk.isTooLong()) {
            String detail = "The line is longer than " + LineSplitter.LONGEST_LINE + " bytes.";
            return database.write(session -> fail(session, job, 1, Report.failed(chunk.firstLine(), 0, "", detail)));
        }
        return database.write(session -> session.createNativeQuery(KEEP)
                .setParameter("id", job)
                .setParameter("line", chunk.firstLine())
                .setParameter("body", chunk.body())
                .executeUpdate()
                .replaceWithVoid());
    }

    /** The files of an archive, each a chunk of its own, numbered from 1. */
    Uni<Void> keepFiles(UUID job, List<ArchiveEntry> files) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (int i = 0; i < files.size(); i += FILES_AT_ONCE) {
            ArrayNode rows = JsonNodeFactory.instance.arrayNode();
            for (int j = i; j < Math.min(i + FILES_AT_ONCE, files.size()); j++) {
                rows.addObject().put("line", j + 1).put("body", files.get(j).json());
            }
            kept = kept.chain(() -> database.write(session -> session.createNativeQuery(KEEP_FILES)
                    .setParameter("id", job)
                    .setParameter("files", rows.toString())
                    .executeUpdate()
                    .replaceWithVoid()));
        }
        return kept;
    }

    private static Uni<Void> fail(StatelessSession session, UUID job, long failed, Report report) {
        return session.createNativeQuery(COUNT_FAILED)
                .setParameter("id", job)
                .setParameter("failed", failed)
                .executeUpdate()
                .chain(() -> Reports.add(session, job, List.of(report)));
    }

    /**
     * Everything is here: from now on there is a job, and its sender is told; if the idempotency key has been used, the answer is the earlier one.
     *
     * @param mapping null where lines need none
     */
    Uni<RestResponse<byte[]>> ready(KeyedRequest request, UUID job, Received received, String mapping) {
        ImportState state = mapping == null ? ImportState.QUEUED : ImportState.AWAITING_MAPPING;
        return idempotency.write(
                request,
                session -> session.createNativeQuery(READY)
                        .setParameter("id", job)
                        .setParameter("state", state.name())
                        .setParameter("lines", received.lines())
                        .setParameter("mapping", mapping)
                        .executeUpdate()
                        .invoke(Staging::requireOne)
                        .chain(() -> countBeyond(session, job, received))
                        .chain(() -> Jobs.find(session, job))
                        .map(row -> KeepableAnswer.aboutNobody(jobs.shown(row).accepted())));
    }

    private static void requireOne(int made) {
        if (made == 0) {
            throw new ProblemException(
                            CommonError.UNAVAILABLE, "The import took too long to be received; send it again.")
                    .withHeader("Retry-After", "1");
        }
    }

    private static Uni<Void> countBeyond(StatelessSession session, UUID job, Received received) {
        if (received.beyond() == 0) {
            return Uni.createFrom().voidItem();
        }
        String detail = "From this line on " + received.beyond()
                + " lines are beyond what one import takes, and were not taken; send them in another.";
        return fail(session, job, received.beyond(), Report.failed(received.firstBeyond(), 0, "", detail));
    }

    Uni<Void> discard(UUID job) {
        return jobs.discard(job);
    }

    /** How much was received: all lines, and how many of them are beyond the limit. */
    record Received(long lines, long beyond, long firstBeyond) {}
}
