package dev.assay.profile.imports.line;

import dev.assay.profile.candidate.submission.ExternalId;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** The names that imports give to those whom no other system names. */
public final class ImportedNames {

    /** Candidates under these names, which stay a person's whatever other name that one is given later. */
    public static final String CANDIDATES =
            "select candidate_id from candidate_version former where former.source in ('content', 'document')";

    private static final String IS_KNOWN = """
            select exists (select from candidate where source = :source and external_id = :id)
                or exists (%s and former.source = :source and former.external_id = :id)
            """.formatted(CANDIDATES);

    private ImportedNames() {}

    /** @param name that an import gave */
    static Uni<Boolean> isKnown(StatelessSession session, ExternalId name) {
        return session.createNativeQuery(IS_KNOWN, Boolean.class)
                .setParameter("source", name.source())
                .setParameter("id", name.id())
                .getSingleResult();
    }
}
