package dev.assay.profile.imports.line;

import dev.assay.profile.candidate.submission.ExternalId;
import dev.assay.rest.digest.Sha256;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The external ids that were erased while lines of a job waited, kept as digests only. */
public final class ErasedNames {

    /** What is reported of a line of theirs. */
    public static final String DETAIL = "The person was erased after this was sent, and is not brought back by it.";

    /** Nearly always there are none, and asking that first is cheaper than asking for each name. */
    private static final String ALL = "select name_hash from import_erased where import_id = :job";

    /** Separates source and id, neither of which can contain it. */
    private static final char BETWEEN = '\u001f';

    private ErasedNames() {}

    /** To be asked after the candidates of these names are locked, which waits for erasures in progress. */
    public static Uni<Set<ExternalId>> among(StatelessSession session, UUID job, Collection<ExternalId> names) {
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

    /** The same digest that the database makes when a candidate is erased. */
    static String hash(ExternalId name) {
        return Sha256.hex((name.source() + BETWEEN + name.id()).getBytes(StandardCharsets.UTF_8));
    }
}
