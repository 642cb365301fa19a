package dev.assay.profile.history;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import dev.assay.profile.candidate.Tags;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The versions of candidates, newest first. */
@ApplicationScoped
class Versions {

    /** One row more than asked for: it is what the last one is compared with, and says that there is more. */
    private static final String STRETCH = """
            select version, updated_at, cast(array_to_json(tags) as text), octet_length(profile),
                   profile is distinct from lead(profile) over versions,
                   tags is distinct from lead(tags) over versions,
                   (source, external_id) is distinct from (lead(source) over versions, lead(external_id) over versions),
                   lead(version) over versions is not null
              from (select * from candidate_history
                     where candidate_id = :candidate and version < :before
                     order by version desc
                     limit :rows) stretch
            window versions as (order by version desc)
             order by version desc
            """;

    private static final String VERSION = """
            select candidate_id, version, source, external_id, cast(array_to_json(tags) as text), created_at, updated_at,
                   profile, warnings, content_hash
              from candidate_history
             where candidate_id = :candidate and version = :version
            """;

    private static final String[] PARTS = {"profile", "tags", "externalId"};

    private final Database database;

    Versions(Database database) {
        this.database = database;
    }

    /** Up to one more than the limit, which stands for those that follow; none at all is no candidate. */
    Uni<List<VersionSummary>> before(CandidateId candidate, long before, int limit) {
        return database.read(session -> session.createNativeQuery(STRETCH, Object[].class)
                .setParameter("candidate", candidate.value())
                .setParameter("before", before)
                .setParameter("rows", limit + 1)
                .getResultList()
                .map(rows -> rows.stream().map(Versions::summary).toList()));
    }

    Uni<PastVersion> find(CandidateId candidate, long version) {
        return database.read(session -> session.createNativeQuery(VERSION, Object[].class)
                        .setParameter("candidate", candidate.value())
                        .setParameter("version", version)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(VersionNotFound::new)
                .map(Versions::version);
    }

    private static PastVersion version(Object[] row) {
        CandidateResponse response = new CandidateResponse(
                (UUID) row[0],
                (long) row[1],
                (String) row[2],
                (String) row[3],
                Tags.read((String) row[4]),
                instant(row[5]),
                instant(row[6]),
                (String) row[7],
                (String) row[8],
                null,
                null);
        return new PastVersion(response, (String) row[9]);
    }

    private static VersionSummary summary(Object[] row) {
        List<String> changed = new ArrayList<>();
        boolean comparable = (boolean) row[7];
        for (int i = 0; i < PARTS.length; i++) {
            if (comparable && (boolean) row[4 + i]) {
                changed.add(PARTS[i]);
            }
        }
        return new VersionSummary((long) row[0], instant(row[1]), changed, (String) row[2], (int) row[3]);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
