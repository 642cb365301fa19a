package dev.assay.profile.imports.writing;

import dev.assay.profile.documents.ManyDocuments;
import dev.assay.profile.documents.kept.BroughtDocument;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Writes those whom a plan makes or changes, with the documents that they were read from. */
@ApplicationScoped
class PlannedCandidates {

    private static final String INSERT = """
            insert into candidate (id, version, source, external_id, tags, profile, warnings, content_hash, created_at, updated_at)
            select id, 1, source, "externalId", array(select json_array_elements_text(tags)), profile, warnings, hash, :now, :now
            """ + Rows.AS_CANDIDATES + " on conflict (source, external_id) do nothing";

    private static final String UPDATE = """
            update candidate
               set version = candidate.version + 1, tags = array(select json_array_elements_text(given.tags)), profile = given.profile,
                   warnings = given.warnings, content_hash = given.hash, updated_at = :now
            """ + Rows.AS_CANDIDATES + " where candidate.id = given.id";

    private final ManyDocuments documents;
    private final Clock clock;

    PlannedCandidates(ManyDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    Uni<Void> write(StatelessSession session, Plan plan) {
        return write(session, INSERT, plan.inserts())
                .chain(() -> keepDocuments(session, plan.inserts()))
                .chain(() -> write(session, UPDATE, plan.updates()));
    }

    private Uni<Void> keepDocuments(StatelessSession session, List<Plan.Write> created) {
        Uni<Void> kept = Uni.createFrom().voidItem();
        for (Plan.Write write : created) {
            Optional<BroughtDocument> document = write.line().document();
            if (document.isPresent()) {
                kept = kept.chain(() -> documents.keep(session, write.candidate(), document.get()));
            }
        }
        return kept;
    }

    /** If another writer has created one of them in between, everything is rolled back, and the chunk is planned again. */
    private Uni<Void> write(StatelessSession session, String statement, List<Plan.Write> writes) {
        if (writes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(statement)
                .setParameter("rows", Rows.candidates(writes))
                .setParameter("now", clock.instant())
                .executeUpdate()
                .invoke(written -> {
                    if (written < writes.size()) {
                        throw new ChunkWriter.Overtaken();
                    }
                })
                .replaceWithVoid();
    }
}
