package dev.assay.profile.imports.writing;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateIds;
import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.profile.holds.Holds;
import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.item.JobChanges;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.line.ErasedNames;
import dev.assay.profile.imports.line.Line;
import dev.assay.profile.imports.report.Reports;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.profile.imports.staging.Pieces;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Writes the candidates of a chunk and their outcomes in one transaction of few statements. */
@ApplicationScoped
class ChunkWriter {

    /** Only as it was read: a write that was given up as late can go on when the chunk has been divided, and its other half is written again. */
    private static final String TAKE =
            "delete from import_chunk where import_id = :id and first_line = :line and body = :body";

    private static final String KEEP_ITEMS = """
            insert into import_item (import_id, candidate_id, line, outcome, version_before, version_after)
            select :job, id, line, outcome, before, after
              from json_to_recordset(cast(cast(:items as text) as json))
                   as item(id uuid, line bigint, outcome text, before bigint, after bigint)
            on conflict (import_id, candidate_id) do update
               set line = excluded.line, outcome = excluded.outcome, version_before = excluded.version_before,
                   version_after = excluded.version_after
            """;

    private static final String COUNT = """
            update import_job
               set created = created + :created, updated = updated + :updated, unchanged = unchanged + :unchanged,
                   repeated = repeated + :repeated, failed = failed + :failed, lines = lines - :blank
             where id = :job
            """;

    private final Database database;
    private final Leases leases;
    private final CandidateIds ids;
    private final PlannedCandidates candidates;
    private final JobChanges changes;

    ChunkWriter(Database database, Leases leases, CandidateIds ids, PlannedCandidates candidates, JobChanges changes) {
        this.database = database;
        this.leases = leases;
        this.ids = ids;
        this.candidates = candidates;
        this.changes = changes;
    }

    Uni<Void> write(Lease lease, Chunk chunk, ChunkReader.Content content) {
        return database.write(session -> leases.renew(session, lease)
                        .chain(() -> take(session, lease, chunk))
                        .call(() -> Pieces.forget(session, lease.job(), content.archiveEnd()))
                        .chain(() -> plan(session, lease, content.lines()))
                        .chain(plan -> carryOut(session, lease.job(), plan)
                                .chain(() -> count(session, lease.job(), plan, content.blank()))))
                .invoke(changes::committed);
    }

    private static Uni<Void> take(StatelessSession session, Lease lease, Chunk chunk) {
        return session.createNativeQuery(TAKE)
                .setParameter("id", lease.job())
                .setParameter("line", chunk.firstLine())
                .setParameter("body", chunk.body())
                .executeUpdate()
                .invoke(taken -> {
                    if (taken == 0) {
                        throw new Leases.LeaseLost();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Plan> plan(StatelessSession session, Lease lease, List<Line> lines) {
        List<ExternalId> names = Plan.names(lines);
        return KnownCandidates.among(session, lease.job(), lines)
                .chain(found -> ErasedNames.among(session, lease.job(), names)
                        .chain(erased -> Holds.among(session, tags(found))
                                .map(held -> Plan.of(
                                        lines,
                                        found,
                                        new Plan.Refused(held, erased),
                                        () -> ids.next().value()))));
    }

    private static Set<String> tags(Map<ExternalId, Known> found) {
        return found.values().stream()
                .map(Known::tags)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    private Uni<Void> carryOut(StatelessSession session, UUID job, Plan plan) {
        return candidates
                .write(session, plan)
                .chain(() -> changes.addUpserted(session, job, plan.changed()))
                .chain(() -> session.createNativeQuery(KEEP_ITEMS)
                        .setParameter("job", job)
                        .setParameter("items", Rows.items(plan.items()))
                        .executeUpdate())
                .chain(() -> Reports.add(session, job, plan.reports()));
    }

    private static Uni<Void> count(StatelessSession session, UUID job, Plan plan, int blank) {
        return session.createNativeQuery(COUNT)
                .setParameter("job", job)
                .setParameter("created", plan.count(ItemOutcome.CREATED))
                .setParameter("updated", plan.count(ItemOutcome.UPDATED))
                .setParameter("unchanged", plan.count(ItemOutcome.UNCHANGED))
                .setParameter("repeated", plan.repeated())
                .setParameter("failed", plan.failed())
                .setParameter("blank", blank)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Another writer has written one of the candidates meanwhile. */
    static final class Overtaken extends RuntimeException {

        Overtaken() {
            super("Another writer was faster with one of the candidates", null, false, false);
        }
    }
}
