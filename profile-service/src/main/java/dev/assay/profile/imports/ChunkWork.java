package dev.assay.profile.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns a chunk into candidates: reads it off the event loop, and writes them in one transaction. */
@ApplicationScoped
class ChunkWork {

    private final Contents contents;
    private final ChunkWriter writer;
    private final Setbacks setbacks;

    ChunkWork(Contents contents, ChunkWriter writer, Setbacks setbacks) {
        this.contents = contents;
        this.writer = writer;
        this.setbacks = setbacks;
    }

    /** Whether the job may go on at once. */
    Uni<Boolean> carryOut(Lease lease, Chunk chunk) {
        return contents.read(lease, chunk)
                .chain(content -> writer.write(lease, chunk, content))
                .invoke(() -> setbacks.over(lease))
                .replaceWith(true)
                .onFailure(failure -> !(failure instanceof Leases.LeaseLost))
                .recoverWithUni(failure -> setbacks.overcome(lease, chunk, failure));
    }

    /** Removes what no remaining chunk needs. */
    Uni<Void> clear(Lease lease) {
        return contents.clear(lease);
    }
}
