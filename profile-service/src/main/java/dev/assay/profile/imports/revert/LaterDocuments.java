package dev.assay.profile.imports.revert;

import dev.assay.profile.imports.item.ItemOutcome;
import dev.assay.profile.imports.line.Line;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Documents that somebody has sent for those whom a job created, which go with them where they are erased. */
final class LaterDocuments {

    /** The one that a candidate was made of came with the job. What changed nothing has left the version as it was, and is all the more easily lost. */
    private static final String AMONG = """
            select distinct candidate_id from document join candidate on candidate.id = candidate_id
             where candidate_id = any (cast(string_to_array(:ids, ',') as uuid[]))
               and (source = :source and external_id = sha256) is not true
            """;

    private LaterDocuments() {}

    /** Those who have some. To be asked when they are locked, as whoever sends a document locks its candidate, too. */
    static Uni<Set<UUID>> among(StatelessSession session, Collection<Touched> touched) {
        List<String> created = touched.stream()
                .filter(each -> each.item().outcome() == ItemOutcome.CREATED)
                .map(each -> each.candidate().toString())
                .toList();
        return created.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : session.createNativeQuery(AMONG, UUID.class)
                        .setParameter("ids", String.join(",", created))
                        .setParameter("source", Line.BY_DOCUMENT)
                        .getResultList()
                        .map(Set::copyOf);
    }
}
