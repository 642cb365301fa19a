package dev.assay.profile.imports.lease;

import dev.assay.profile.imports.report.Report;
import dev.assay.profile.imports.report.Reports;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Lines of a job that were received and are gone before they were read. There should be none; if there are, the job must not end as if all were
 * well.
 */
final class LostLines {

    private static final String COUNT = """
            select lines - created - updated - unchanged - repeated - failed from import_job
             where id = :id and state = 'RUNNING' and not exists (select from import_chunk where import_id = :id)
               for update
            """;

    private static final String FAIL = "update import_job set failed = failed + :lost where id = :id";

    private LostLines() {}

    /** Counts them as failed and reports it, once no line is left to be read. */
    static Uni<Void> report(StatelessSession session, UUID job) {
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("id", job)
                .getSingleResultOrNull()
                .chain(lost -> lost == null || lost <= 0 ? Uni.createFrom().voidItem() : report(session, job, lost));
    }

    private static Uni<Void> report(StatelessSession session, UUID job, long lost) {
        return session.createNativeQuery(FAIL)
                .setParameter("id", job)
                .setParameter("lost", lost)
                .executeUpdate()
                .chain(() -> Reports.add(session, job, List.of(Report.lost(lost))));
    }
}
