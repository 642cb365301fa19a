package dev.assay.profile.objectstore;

import dev.assay.profile.candidate.CandidateId;
import dev.assay.profile.documents.kept.DatabaseStore;
import dev.assay.profile.documents.kept.DocumentStore;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Originals in a bucket. An object is there before the transaction that names it is committed; one whose transaction was rolled back is found and
 * deleted later. What was kept in the database before stays readable there.
 */
final class S3Store implements DocumentStore {

    private static final String NAMED =
            "update document set in_object_store = true where candidate_id = :candidate and sha256 = :sha256";

    private final Bucket bucket;
    private final DatabaseStore before;

    S3Store(Bucket bucket, DatabaseStore before) {
        this.bucket = bucket;
        this.before = before;
    }

    @Override
    public Uni<Void> put(StatelessSession transaction, CandidateId candidate, String sha256, byte[] content) {
        return bucket.putIfAbsent(new ObjectKey(candidate.value(), sha256), content)
                .chain(() -> transaction
                        .createNativeQuery(NAMED)
                        .setParameter("candidate", candidate.value())
                        .setParameter("sha256", sha256)
                        .executeUpdate())
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<byte[]>> get(CandidateId candidate, String sha256) {
        return bucket.get(new ObjectKey(candidate.value(), sha256))
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found) : before.get(candidate, sha256));
    }
}
