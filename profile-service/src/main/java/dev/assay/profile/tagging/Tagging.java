package dev.assay.profile.tagging;

import dev.assay.database.Database;
import dev.assay.database.Row;
import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.candidate.CandidateMerged;
import dev.assay.profile.candidate.submission.Tags;
import dev.assay.profile.changes.ChangeLog;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes the tags of several candidates in one transaction; each that is changed gets a new version and its place in the feed. */
@ApplicationScoped
class Tagging {

    private static final String IDS = "cast(string_to_array(:ids, ',') as uuid[])";

    /** In one order, so that two bulk changes wait for each other and do not deadlock. */
    private static final String LOCK =
            "select id, merged_into from candidate where id = any (%s) order by id for update".formatted(IDS);

    /**
     * A statement of its own after the locks are held, so that it sees what their last holders wrote. In the order of {@link Tags#inOrder}; in another one
     * the same tags are no change.
     */
    private static final String CHANGE = """
            with changed as (
                update candidate
                   set version = version + 1, tags = wanted.tags, content_hash = null, updated_at = :now
                  from (select id as wanted_id,
                               array(select tag
                                       from (select tag from unnest(tags) tag where not cast(cast(:remove as text) as jsonb) @> to_jsonb(tag)
                                             union select jsonb_array_elements_text(cast(cast(:add as text) as jsonb))) all_of_them (tag)
                                      order by tag collate "C") as tags
                          from candidate
                         where id = any (%s)) wanted
                 where id = wanted_id and not (candidate.tags @> wanted.tags and candidate.tags <@ wanted.tags)
             returning id, cardinality(candidate.tags) as number)
            select id, number from changed
            """.formatted(IDS);

    private final Database database;
    private final ChangeLog changes;
    private final Clock clock;

    Tagging(Database database, ChangeLog changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    Uni<BulkTagResponse> change(Set<UUID> candidates, TagChange change) {
        return database.write(session -> locked(session, candidates)
                        .chain(found ->
                                change(session, found, change).map(changed -> outcome(candidates, found, changed))))
                .invoke(changes::committed);
    }

    private static Uni<List<UUID>> locked(Mutiny.StatelessSession session, Set<UUID> candidates) {
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("ids", joined(candidates))
                .getResultList()
                .map(Row.each(Tagging::unmerged));
    }

    private static UUID unmerged(Row row) {
        UUID id = row.uuid("id");
        if (!row.isNull("merged_into")) {
            throw new CandidateMerged(new CandidateId(id), new CandidateId(row.uuid("merged_into")));
        }
        return id;
    }

    private Uni<List<UUID>> change(Mutiny.StatelessSession session, List<UUID> found, TagChange change) {
        return session.createNativeQuery(CHANGE, Tuple.class)
                .setParameter("ids", joined(found))
                .setParameter("add", change.addAsJson())
                .setParameter("remove", change.removeAsJson())
                .setParameter("now", clock.instant())
                .getResultList()
                .map(Row.each(Tagging::withinLimit))
                .chain(changed -> changes.addUpserted(session, changed).replaceWith(changed));
    }

    private static UUID withinLimit(Row changed) {
        UUID id = changed.uuid("id");
        int number = changed.integer("number");
        if (number > Tags.MAX) {
            throw new ProblemException(
                    CommonError.CONFLICT,
                    "Candidate " + id + " would have " + number + " tags, and " + Tags.MAX
                            + " are allowed; nothing was changed.");
        }
        return id;
    }

    private static BulkTagResponse outcome(Set<UUID> candidates, List<UUID> found, List<UUID> changed) {
        List<UUID> missing =
                candidates.stream().filter(id -> !found.contains(id)).toList();
        return new BulkTagResponse(changed.size(), found.size() - changed.size(), missing);
    }

    private static String joined(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
