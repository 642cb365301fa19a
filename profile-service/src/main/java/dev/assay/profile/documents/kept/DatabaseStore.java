package dev.assay.profile.documents.kept;

import dev.assay.database.Database;
import dev.assay.profile.candidate.CandidateId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/** Originals in the database, erased with their rows by a foreign key. */
@ApplicationScoped
@Typed(DatabaseStore.class)
public class DatabaseStore implements DocumentStore {

    private static final String PUT = "insert into document_content (candidate_id, sha256, content)"
            + " values (:candidate, :sha256, :content) on conflict do nothing";

    private static final String GET =
            "select content from document_content where candidate_id = :candidate and sha256 = :sha256";

    private final Database database;

    DatabaseStore(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Void> put(StatelessSession transaction, CandidateId candidate, String sha256, byte[] content) {
        return transaction
                .createNativeQuery(PUT)
                .setParameter("candidate", candidate.value())
                .setParameter("sha256", sha256)
                .setParameter("content", content)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> get(CandidateId candidate, String sha256) {
        return database.read(session -> session.createNativeQuery(GET, byte[].class)
                .setParameter("candidate", candidate.value())
                .setParameter("sha256", sha256)
                .getSingleResultOrNull()
                .map(Optional::ofNullable));
    }
}
