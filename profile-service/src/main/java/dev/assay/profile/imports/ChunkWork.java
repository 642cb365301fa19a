package dev.assay.profile.imports;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes candidates of a chunk: read away from the event loop, written in one transaction. */
@ApplicationScoped
class ChunkWork {

    private final Contents contents;
    private final ChunkWriter writer;

    ChunkWork(Contents contents, ChunkWriter writer) {
        this.contents = contents;
        this.writer = writer;
    }

    Uni<Void> carryOut(Lease lease, Chunk chunk) {
        return contents.read(lease, chunk).chain(content -> writer.write(lease, chunk, content));
    }

    /** Removes what no chunk is left for. */
    Uni<Void> clear(Lease lease) {
        return contents.clear(lease);
    }
}
