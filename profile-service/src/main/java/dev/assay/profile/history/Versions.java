package dev.assay.profile.history;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** The versions of candidates, newest first. */
@ApplicationScoped
class Versions {

    /** One row more than asked for: the last one is compared with it, and it shows that there are more. */
    private static final String STRETCH = """
            select version, updated_at, cast(array_to_json(tags) as text) as tags, octet_length(profile) as bytes,
                   profile is distinct from lead(profile) over versions as profile_changed,
                   tags is distinct from lead(tags) over versions as tags_changed,
                   (source, external_id) is distinct from (lead(source) over versions, lead(external_id) over versions) as external_id_changed,
                   lead(version) over versions is not null as comparable
              from (select * from candidate_history
                     where candidate_id = :candidate and version < :before
                     order by version desc
                     limit :rows) stretch
            window versions as (order by version desc)
             order by version desc
            """;

    private static final String VERSION = """
            select candidate_id, version, source, external_id, cast(array_to_json(tags) as text) as tags, created_at, updated_at,
                   profile, warnings, content_hash
              from candidate_history
             where candidate_id = :candidate and version = :version
            """;

    private static final List<Part> PARTS = List.of(
            new Part("profile", "profile_changed"),
            new Part("tags", "tags_changed"),
            new Part("externalId", "external_id_changed"));

    private final Database database;

    Versions(Database database) {
        this.database = database;
    }

    /** Up to one more than the limit, which shows that more follow. None at all means that there is no such candidate. */
    Uni<List<VersionSummary>> before(CandidateId candidate, long before, int limit) {
        return database.read(session -> session.createNativeQuery(STRETCH, Tuple.class)
                .setParameter("candidate", candidate.value())
                .setParameter("before", before)
                .setParameter("rows", limit + 1)
                .getResultList()
                .map(Row.each(Versions::summary)));
    }

    Uni<PastVersion> find(CandidateId candidate, long version) {
        return database.read(session -> session.createNativeQuery(VERSION, Tuple.class)
                        .setParameter("candidate", candidate.value())
                        .setParameter("version", version)
                        .getSingleResultOrNull())
                .map(Row.one(Versions::version))
                .onItem()
                .ifNull()
                .failWith(VersionNotFound::new);
    }

    private static PastVersion version(Row row) {
        return new PastVersion(CandidateResponse.from(row, null), row.text("content_hash"));
    }

    private static VersionSummary summary(Row row) {
        List<String> changed = PARTS.stream()
                .filter(part -> row.flag("comparable") && row.flag(part.column()))
                .map(Part::name)
                .toList();
        return new VersionSummary(
                row.number("version"), row.instant("updated_at"), changed, row.text("tags"), row.integer("bytes"));
    }

    /** A part of a candidate, and the column that says whether it changed. */
    private record Part(String name, String column) {}
}
