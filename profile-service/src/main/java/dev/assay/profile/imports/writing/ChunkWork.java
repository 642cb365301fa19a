package dev.assay.profile.imports.writing;

import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.lease.Leases;
import dev.assay.profile.imports.staging.Chunk;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Turns chunks into candidates: reads them off the event loop, and writes each in one transaction while the next is read. */
@ApplicationScoped
public class ChunkWork {

    private final Chunks chunks;
    private final Contents contents;
    private final ChunkWriter writer;
    private final Setbacks setbacks;

    ChunkWork(Chunks chunks, Contents contents, ChunkWriter writer, Setbacks setbacks) {
        this.chunks = chunks;
        this.contents = contents;
        this.writer = writer;
        this.setbacks = setbacks;
    }

    /** The chunks of a job for one turn. */
    public ReadAhead chunksOf(Lease lease) {
        return new ReadAhead(lease, chunks, contents);
    }

    /** Whether the job may go on at once. */
    public Uni<Boolean> carryOut(Lease lease, ReadAhead ahead, ReadAhead.Reading reading) {
        Chunk chunk = reading.chunk();
        return reading.content()
                .invoke(() -> ahead.beginAfter(chunk))
                .chain(content -> writer.write(lease, chunk, content))
                .invoke(() -> setbacks.over(lease))
                .replaceWith(true)
                .onFailure()
                .invoke(ahead::startOver)
                .onFailure(failure -> !(failure instanceof Leases.LeaseLost))
                .recoverWithUni(failure -> setbacks.overcome(lease, chunk, failure));
    }

    /** Removes what no remaining chunk needs. */
    public Uni<Void> clear(Lease lease) {
        return contents.clear(lease);
    }
}
