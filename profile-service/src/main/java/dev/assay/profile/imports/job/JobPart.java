package dev.assay.profile.imports.job;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * A table of many or large rows of each job, which are deleted some at a time: gigabytes in one statement would end at its deadline, again and again.
 *
 * @param key column of the primary key after that of the job; few rows of one job have the same
 * @param atOnce rows that one short transaction deletes, beside those few
 */
record JobPart(String table, String key, int atOnce) {

    /** What was sent in and is not carried out yet. */
    static final List<JobPart> SENT =
            List.of(new JobPart("import_chunk", "first_line", 64), new JobPart("import_piece", "start", 64));

    /** What came of it. */
    static final List<JobPart> RESULTS = List.of(
            new JobPart("import_item", "candidate_id", 5_000),
            new JobPart("import_report", "line", 5_000),
            new JobPart("import_duplicate", "line", 5_000),
            new JobPart("import_erased", "name_hash", 5_000));

    /** @return how many went; none where none was left */
    Uni<Integer> shed(StatelessSession session, UUID job) {
        String some = "select " + key + " from " + table + " where import_id = :job order by " + key + " limit :most";
        return session.createNativeQuery(
                        "delete from " + table + " where import_id = :job and " + key + " in (" + some + ")")
                .setParameter("job", job)
                .setParameter("most", atOnce)
                .executeUpdate();
    }

    /** The first of these parts that has rows. @return how many went; none where all are empty */
    static Uni<Integer> shed(List<JobPart> parts, StatelessSession session, UUID job) {
        return parts.isEmpty()
                ? Uni.createFrom().item(0)
                : parts.get(0)
                        .shed(session, job)
                        .chain(gone -> gone > 0
                                ? Uni.createFrom().item(gone)
                                : shed(parts.subList(1, parts.size()), session, job));
    }
}
