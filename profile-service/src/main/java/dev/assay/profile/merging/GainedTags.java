package dev.assay.profile.merging;

import dev.assay.profile.holds.Holds;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tags that a candidate has gained by a merge. */
final class GainedTags {

    private static final String OF_OTHERS =
            "select distinct unnest(tags) from candidate where merged_into = :survivor and id <> :other";

    /** Those that stay for another merged candidate are from now on that one's, so that they go when it does. Of several the first takes them. */
    private static final String PASS_ON = """
            update candidate_merge
               set gained_tags = gained_tags || passed.tags
              from (select heir, array_agg(tag order by tag) as tags
                      from (select distinct on (tag) tag, heir.id as heir, heir.gained_tags as known
                              from candidate_merge undone
                             cross join unnest(undone.gained_tags) tag
                              join candidate part on part.merged_into = undone.candidate_id and part.id <> undone.merged_id and tag = any (part.tags)
                              join candidate_merge heir on heir.merged_id = part.id and heir.undone_at is null
                             where undone.id = :merge order by tag, heir.id) first
                     where not tag = any (known)
                     group by heir) passed
             where candidate_merge.id = passed.heir
            """;

    private GainedTags() {}

    /** Those that an undo removes: not the ones that another merged candidate has, too, nor those under a hold, which no undo lifts. */
    static Uni<List<String>> toTakeBack(StatelessSession session, Merge merge) {
        return session.createNativeQuery(OF_OTHERS, String.class)
                .setParameter("survivor", merge.pair().survivor().value())
                .setParameter("other", merge.pair().other().value())
                .getResultList()
                .chain(others -> Holds.among(session, merge.gainedTags())
                        .map(held -> merge.gainedTags().stream()
                                .filter(tag -> !others.contains(tag) && !held.contains(tag))
                                .toList()));
    }

    /** Leaves what an undo does not remove to those for whom it stays. */
    static Uni<Void> passOn(StatelessSession session, Merge merge) {
        return session.createNativeQuery(PASS_ON)
                .setParameter("merge", merge.id())
                .executeUpdate()
                .replaceWithVoid();
    }
}
