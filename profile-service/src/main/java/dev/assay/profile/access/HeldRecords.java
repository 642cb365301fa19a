package dev.assay.profile.access;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateNotFound;
import dev.assay.profile.candidate.Tags;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.documents.DocumentResponse;
import dev.assay.profile.documents.Documents;
import dev.assay.profile.merging.MergeLog;
import dev.assay.profile.merging.MergeResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads what is kept of a candidate beside the candidate itself. */
@ApplicationScoped
class HeldRecords {

    /** As much of profiles as a page of the list has. */
    private static final long MAX_BYTES = 8_000_000;

    static final int MOST_DOCUMENTS = 200;

    private static final String EARLIER = """
            select version, updated_at, source, external_id, cast(array_to_json(tags) as text), profile
              from (select *, sum(octet_length(profile)) over (order by version desc) - octet_length(profile) as bytes_before
                      from candidate_version where candidate_id = :candidate) measured
             where bytes_before < :bytes
             order by version desc
            """;

    private static final String COUNT = "select count(*) from candidate_version where candidate_id = :candidate";

    private static final String SEARCHED = """
            select name, companies, cast(array_to_json(tsvector_to_array(titles || skills || words)) as text)
              from candidate_search where candidate_id = :candidate
            """;

    private static final String LAST_CHANGE =
            "select kind, version, changed_at from candidate_change where candidate_id = :candidate";

    private static final AccessReport.Searched NOT_SEARCHED = new AccessReport.Searched("", "", List.of());

    private static final int MOST_MERGES = 200;

    private final Database database;
    private final Documents documents;
    private final MergeLog merges;

    HeldRecords(Database database, Documents documents, MergeLog merges) {
        this.database = database;
        this.documents = documents;
        this.merges = merges;
    }

    /**
     * All of it.
     *
     * @param earlierCount also of those that are not among {@code earlierVersions}
     * @param documents one more than {@link #MOST_DOCUMENTS} where there are more
     */
    record Held(
            List<AccessReport.Version> earlierVersions,
            long earlierCount,
            List<DocumentResponse> documents,
            AccessReport.Searched searched,
            AccessReport.LastChange lastChange,
            List<MergeResponse> merges) {}

    Uni<Held> of(CandidateId candidate) {
        return earlierVersions(candidate)
                .chain(earlier -> countOfEarlierVersions(candidate)
                        .chain(count -> documents
                                .newest(candidate, MOST_DOCUMENTS + 1)
                                .chain(files -> searched(candidate)
                                        .chain(searched -> lastChange(candidate)
                                                .chain(change -> merges.of(candidate, MOST_MERGES)
                                                        .map(merged -> new Held(
                                                                earlier, count, files, searched, change, merged)))))));
    }

    private Uni<List<AccessReport.Version>> earlierVersions(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(EARLIER, Object[].class)
                .setParameter("candidate", candidate.value())
                .setParameter("bytes", MAX_BYTES)
                .getResultList()
                .map(rows -> rows.stream().map(HeldRecords::version).toList()));
    }

    private Uni<Long> countOfEarlierVersions(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("candidate", candidate.value())
                .getSingleResult());
    }

    private Uni<AccessReport.Searched> searched(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(SEARCHED, Object[].class)
                .setParameter("candidate", candidate.value())
                .getSingleResultOrNull()
                .map(row -> row == null
                        ? NOT_SEARCHED
                        : new AccessReport.Searched((String) row[0], (String) row[1], Tags.read((String) row[2]))));
    }

    private Uni<AccessReport.LastChange> lastChange(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(LAST_CHANGE, Object[].class)
                .setParameter("candidate", candidate.value())
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(CandidateNotFound::new)
                .invoke(HeldRecords::requireHeld)
                .map(row -> new AccessReport.LastChange((String) row[0], (long) row[1], instant(row[2]))));
    }

    /** The change outlives the candidate. */
    private static void requireHeld(Object[] lastChange) {
        if (lastChange[0].equals(ChangeKind.ERASED.name())) {
            throw new CandidateNotFound();
        }
    }

    private static AccessReport.Version version(Object[] row) {
        return new AccessReport.Version(
                (long) row[0], instant(row[1]), (String) row[2], (String) row[3], (String) row[4], (String) row[5]);
    }

    private static Instant instant(Object column) {
        return ((OffsetDateTime) column).toInstant();
    }
}
