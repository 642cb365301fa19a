package dev.assay.profile.candidate.pool;

import dev.assay.database.Database;
import dev.assay.profile.candidate.Candidate;
import dev.assay.profile.candidate.CandidateId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Candidates in the order of their creation, and their number. */
@ApplicationScoped
class CandidateList {

    /** Sizes are summed before profiles are read, so that a page of large profiles gets shorter, though never empty. */
    private static final String STRETCH = """
            select candidate.id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at, merged_into, merged
              from candidate
              join (select id, sum(profile_bytes) over (order by id) - profile_bytes as bytes_before
                      from (%s order by id limit :limit) stretch) measured
             on measured.id = candidate.id
             where bytes_before < :bytes
             order by candidate.id
            """;

    private static final String ALL =
            "select id, profile_bytes from candidate where id > :after and merged_into is null";

    private static final String TAGGED = """
            select id, profile_bytes from candidate_tag join candidate on id = candidate_id where tag = :tag and candidate_id > :after
            """;

    /** All minus the merged: both counts come from an index, without a scan of the table. */
    private static final String COUNT =
            "select (select count(*) from candidate) - (select count(*) from candidate where merged_into is not null)";

    /** Ordered by an index. {@code exists} would scan the whole table if nobody follows. */
    private static final String MORE = "select count(*) = 1 from (%s order by id limit 1) next";

    private final Database database;
    private final CandidateConfig config;

    CandidateList(Database database, CandidateConfig config) {
        this.database = database;
        this.config = config;
    }

    /** @param tag only those with this tag; null for all */
    Uni<Slice> after(CandidateId after, int limit, String tag) {
        return database.read(session -> given(
                        session.createNativeQuery(STRETCH.formatted(source(tag)), Candidate.class), after, tag)
                .setParameter("limit", limit)
                .setParameter("bytes", config.pageBytes())
                .getResultList()
                .chain(found -> slice(session, found, tag)));
    }

    private static Uni<Slice> slice(Mutiny.StatelessSession session, List<Candidate> found, String tag) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Slice(found, false));
        }
        CandidateId last = found.get(found.size() - 1).id();
        return given(session.createNativeQuery(MORE.formatted(source(tag)), Boolean.class), last, tag)
                .getSingleResult()
                .map(more -> new Slice(found, more));
    }

    private static String source(String tag) {
        return tag == null ? ALL : TAGGED;
    }

    private static <T> Mutiny.SelectionQuery<T> given(Mutiny.SelectionQuery<T> query, CandidateId after, String tag) {
        query.setParameter("after", after.value());
        return tag == null ? query : query.setParameter("tag", tag);
    }

    Uni<Long> count() {
        return database.read(
                session -> session.createNativeQuery(COUNT, Long.class).getSingleResult());
    }
}
