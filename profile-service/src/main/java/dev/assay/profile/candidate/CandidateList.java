package dev.assay.profile.candidate;

import dev.assay.database.Database;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Candidates in the order of their creation, and their number. */
@ApplicationScoped
class CandidateList {

    /** Sizes are summed before profiles are read, so that a page of large profiles is shorter, but never empty. */
    private static final String STRETCH = """
            select candidate.id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at
              from candidate
              join (select id, sum(profile_bytes) over (order by id) - profile_bytes as bytes_before
                      from (select id, profile_bytes from candidate where id > :after order by id limit :limit) stretch) measured
             on measured.id = candidate.id
             where bytes_before < :bytes
             order by candidate.id
            """;

    private static final String MORE = "select exists (select 1 from candidate where id > :after)";

    private final Database database;
    private final CandidateConfig config;

    CandidateList(Database database, CandidateConfig config) {
        this.database = database;
        this.config = config;
    }

    Uni<Slice> after(CandidateId after, int limit) {
        return database.read(session -> session.createNativeQuery(STRETCH, Candidate.class)
                .setParameter("after", after.value())
                .setParameter("limit", limit)
                .setParameter("bytes", config.pageBytes())
                .getResultList()
                .chain(found -> slice(session, found)));
    }

    private static Uni<Slice> slice(Mutiny.StatelessSession session, List<Candidate> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(new Slice(found, false));
        }
        return session.createNativeQuery(MORE, Boolean.class)
                .setParameter("after", found.get(found.size() - 1).id().value())
                .getSingleResult()
                .map(more -> new Slice(found, more));
    }

    Uni<Long> count() {
        return database.read(session -> session.createNativeQuery("select count(*) from candidate", Long.class)
                .getSingleResult());
    }
}
