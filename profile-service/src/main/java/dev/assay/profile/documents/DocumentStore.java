package dev.assay.profile.documents;

import dev.assay.profile.candidate.CandidateId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Where originals lie, found by their candidate and the hash of their bytes. What is put twice is kept once; what a candidate has goes with the
 * candidate.
 */
public interface DocumentStore {

    /** @param transaction takes part in it where the store is able to; the document's row is there already */
    Uni<Void> put(StatelessSession transaction, CandidateId candidate, String sha256, byte[] content);

    /** Empty where none is kept, as of what was no document. */
    Uni<Optional<byte[]>> get(CandidateId candidate, String sha256);
}
