package dev.assay.profile.imports;

import dev.assay.profile.candidate.ExternalId;
import dev.assay.rest.digest.Sha256;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Those who were erased while lines of a job waited; of their names only digests are kept. */
final class ErasedNames {

    /** Nearly always none: that is cheaper than asking for each name. */
    private static final String ALL = "select name_hash from import_erased where import_id = :job";

    /** Between source and id, in neither of which it can stand. */
    private static final char BETWEEN = '\u001f';

    private ErasedNames() {}

    /** Asked after the candidates of the names are locked: whoever is being erased is waited for there. */
    static Uni<Set<ExternalId>> among(StatelessSession session, UUID job, Collection<ExternalId> names) {
        return session.createNativeQuery(ALL, String.class)
                .setParameter("job", job)
                .getResultList()
                .map(erased -> those(names, Set.copyOf(erased)));
    }

    private static Set<ExternalId> those(Collection<ExternalId> names, Set<String> erased) {
        return erased.isEmpty()
                ? Set.of()
                : names.stream().filter(name -> erased.contains(hash(name))).collect(Collectors.toSet());
    }

    /** As the database makes it when a candidate is erased. */
    static String hash(ExternalId name) {
        return Sha256.hex((name.source() + BETWEEN + name.id()).getBytes(StandardCharsets.UTF_8));
    }
}
