package dev.assay.profile.documents.kept;

import dev.assay.profile.candidate.CandidateId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.StatelessSession;

/**
 * Where originals are kept, by their candidate and the hash of their bytes. What is put twice is kept once, and everything of a candidate is erased
 * with it.
 */
public interface DocumentStore {

    /** @param transaction the store takes part in it if it can; the document's row is already written */
    Uni<Void> put(StatelessSession transaction, CandidateId candidate, String sha256, byte[] content);

    /** Empty if none is kept, as for bytes that were no document. */
    Uni<Optional<byte[]>> get(CandidateId candidate, String sha256);
}
