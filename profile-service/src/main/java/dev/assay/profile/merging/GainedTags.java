package dev.assay.profile.merging;

import dev.assay.profile.holds.Holds;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The tags that a candidate has gained by a merge. */
final class GainedTags {

    private static final String OF_OTHERS =
            "select distinct unnest(tags) from candidate where merged_into = :survivor and id <> :other";

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
}
