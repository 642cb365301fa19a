package dev.assay.profile.holds;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** The tags whose candidates must not be erased, whatever is asked. */
public final class Holds {

    private static final String LOCK = "select version from retention_policy for share";

    private static final String TAGS = """
            select tag
              from retention_policy cross join lateral jsonb_to_recordset(cast(rules as jsonb)) as rule(tag text, hold boolean)
             where hold order by tag
            """;

    private Holds() {}

    /** Locks the policy until the end of the transaction. To be called before a candidate is locked, in the same order as in retention runs. */
    public static Uni<Void> lock(Mutiny.StatelessSession session) {
        return session.createNativeQuery(LOCK, Long.class).getSingleResult().replaceWithVoid();
    }

    /** Which of the tags are under a hold. */
    public static Uni<List<String>> among(Mutiny.StatelessSession session, Collection<String> tags) {
        return tags.isEmpty()
                ? Uni.createFrom().item(List.of())
                : session.createNativeQuery(TAGS, String.class)
                        .getResultList()
                        .map(held -> held.stream().filter(tags::contains).toList());
    }
}
