package dev.assay.profile.imports.revert;

import dev.assay.database.Row;
import dev.assay.profile.candidate.Erasures;
import dev.assay.profile.holds.Holds;
import dev.assay.profile.imports.item.Changed;
import dev.assay.profile.imports.item.JobChanges;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.report.Reports;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.MutationQuery;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Takes back what a job did, some candidates in each transaction: those it created are erased, those it changed become what they were. Candidates
 * that were changed since, or that a hold keeps, stay and are reported.
 */
@ApplicationScoped
public class Reverts {

    static final int AT_ONCE = 200;

    private static final String ITEMS = """
            select candidate_id, line, outcome, version_before, version_after, candidate.version as now,
                   cast(array_to_json(candidate.tags) as text) as tags,
                   cardinality(candidate.merged) > 0 as has_parts,
                   (select cast(array_to_json(earlier.tags) as text) from candidate_version earlier
                     where earlier.candidate_id = candidate.id and earlier.version = version_before) as tags_before
              from (select * from import_item where import_id = :job order by candidate_id limit :most) item
              join candidate on candidate.id = candidate_id
             order by candidate_id
               for update of candidate
            """;

    /** Told to the database, where whoever is erased is kept out of the imports that wait: these may come again. */
    private static final String REVERTING = "select set_config('assay.reverting', 'on', true)";

    private static final String IDS = "cast(string_to_array(:ids, ',') as uuid[])";

    private static final String RESTORE = """
            update candidate
               set version = candidate.version + 1, tags = earlier.tags, profile = earlier.profile, warnings = earlier.warnings,
                   content_hash = earlier.content_hash, updated_at = :now
              from import_item join candidate_version earlier
                on earlier.candidate_id = import_item.candidate_id and earlier.version = version_before
             where import_id = :job and candidate.id = import_item.candidate_id and candidate.id = any (%s)
            """.formatted(IDS);

    private static final String FORGET =
            "delete from import_item where import_id = :job and candidate_id = any (%s)".formatted(IDS);

    private static final String COUNT =
            "update import_job set reverted = reverted + :reverted, kept = kept + :kept where id = :job";

    /** Asked at the end: another revert may have erased all of those just read, and their number says nothing about the rest. */
    private static final String MORE = "select exists (select from import_item where import_id = :job)";

    private final Erasures erasures;
    private final Leases leases;
    private final JobChanges changes;
    private final Clock clock;

    Reverts(Erasures erasures, Leases leases, JobChanges changes, Clock clock) {
        this.erasures = erasures;
        this.leases = leases;
        this.changes = changes;
        this.clock = clock;
    }

    /** Takes some back and answers whether there are more. */
    public Uni<Boolean> some(Lease lease) {
        return erasures.inTransaction(session -> leases.renew(session, lease)
                .chain(() -> session.createNativeQuery(REVERTING, String.class).getSingleResult())
                .chain(() -> Holds.lock(session))
                .chain(() -> session.createNativeQuery(ITEMS, Tuple.class)
                        .setParameter("job", lease.job())
                        .setParameter("most", AT_ONCE)
                        .getResultList())
                .map(Row.each(Touched::of))
                .chain(touched -> decide(session, touched))
                .chain(back -> carryOut(session, lease.job(), back))
                .chain(() -> session.createNativeQuery(MORE, Boolean.class)
                        .setParameter("job", lease.job())
                        .getSingleResult()));
    }

    private static Uni<TakingBack> decide(StatelessSession session, List<Touched> touched) {
        return heldAmong(session, touched)
                .chain(held -> LaterDocuments.among(session, touched)
                        .map(documented -> TakingBack.of(touched, held, documented)));
    }

    private static Uni<List<String>> heldAmong(StatelessSession session, List<Touched> touched) {
        return Holds.among(
                session,
                touched.stream()
                        .flatMap(each -> each.tags().stream())
                        .distinct()
                        .toList());
    }

    private Uni<Void> carryOut(StatelessSession session, UUID job, TakingBack back) {
        Instant now = clock.instant();
        List<UUID> all = new ArrayList<>(back.all());
        return erasures.erase(
                        session, back.erased().stream().map(Touched::candidate).toList())
                .chain(erased -> changes.addErased(session, job, erased.concerned()))
                .chain(() -> ids(session, RESTORE, candidates(back.restored()))
                        .setParameter("job", job)
                        .setParameter("now", now)
                        .executeUpdate())
                .chain(() -> changes.addUpserted(session, job, back.restored()))
                .chain(() -> Reports.add(session, job, back.kept()))
                .chain(() -> ids(session, FORGET, all).setParameter("job", job).executeUpdate())
                .chain(() -> session.createNativeQuery(COUNT)
                        .setParameter("job", job)
                        .setParameter(
                                "reverted",
                                back.erased().size() + back.restored().size())
                        .setParameter("kept", back.kept().size())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static List<UUID> candidates(List<Changed> changed) {
        return changed.stream().map(Changed::candidate).toList();
    }

    private static MutationQuery ids(StatelessSession session, String statement, List<UUID> ids) {
        return session.createNativeQuery(statement)
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
    }
}
