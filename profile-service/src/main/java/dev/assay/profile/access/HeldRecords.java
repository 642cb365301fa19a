package dev.assay.profile.access;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateNotFound;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.changes.ChangeKind;
import dev.assay.profile.documents.kept.DocumentResponse;
import dev.assay.profile.documents.kept.Documents;
import dev.assay.profile.merging.MergeLog;
import dev.assay.profile.merging.MergeResponse;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;

/** Reads what is kept about a candidate besides the candidate itself. */
@ApplicationScoped
class HeldRecords {

    /** As many bytes of profiles as a page of the list may have. */
    private static final long MAX_BYTES = 8_000_000;

    static final int MOST_DOCUMENTS = 200;

    private static final String EARLIER = """
            select version, updated_at, source, external_id, cast(array_to_json(tags) as text) as tags, profile
              from (select *, sum(octet_length(profile)) over (order by version desc) - octet_length(profile) as bytes_before
                      from candidate_version where candidate_id = :candidate) measured
             where bytes_before < :bytes
             order by version desc
            """;

    private static final String COUNT = "select count(*) from candidate_version where candidate_id = :candidate";

    private static final String SEARCHED = """
            select name, companies, cast(array_to_json(tsvector_to_array(titles || skills || words)) as text) as words
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
     * Everything that is kept.
     *
     * @param earlierCount including those that are not among {@code earlierVersions}
     * @param documents {@link #MOST_DOCUMENTS} and one more if there are more
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
        return database.read(session -> session.createNativeQuery(EARLIER, Tuple.class)
                .setParameter("candidate", candidate.value())
                .setParameter("bytes", MAX_BYTES)
                .getResultList()
                .map(Row.each(HeldRecords::version)));
    }

    private Uni<Long> countOfEarlierVersions(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(COUNT, Long.class)
                .setParameter("candidate", candidate.value())
                .getSingleResult());
    }

    private Uni<AccessReport.Searched> searched(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(SEARCHED, Tuple.class)
                .setParameter("candidate", candidate.value())
                .getSingleResultOrNull()
                .map(Row.optional(row -> new AccessReport.Searched(
                        row.text("name"), row.text("companies"), Tags.read(row.text("words")))))
                .map(searched -> searched.orElse(NOT_SEARCHED)));
    }

    private Uni<AccessReport.LastChange> lastChange(CandidateId candidate) {
        return database.read(session -> session.createNativeQuery(LAST_CHANGE, Tuple.class)
                .setParameter("candidate", candidate.value())
                .getSingleResultOrNull()
                .map(Row.one(row -> new AccessReport.LastChange(
                        row.text("kind"), row.number("version"), row.instant("changed_at"))))
                .onItem()
                .ifNull()
                .failWith(CandidateNotFound::new)
                .invoke(HeldRecords::requireHeld));
    }

    /** The record of the last change outlives the candidate. */
    private static void requireHeld(AccessReport.LastChange lastChange) {
        if (lastChange.kind().equals(ChangeKind.ERASED.name())) {
            throw new CandidateNotFound();
        }
    }

    private static AccessReport.Version version(Row row) {
        return new AccessReport.Version(
                row.number("version"),
                row.instant("updated_at"),
                row.text("source"),
                row.text("external_id"),
                row.text("tags"),
                row.text("profile"));
    }
}
