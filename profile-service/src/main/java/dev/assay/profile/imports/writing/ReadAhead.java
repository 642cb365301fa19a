package dev.assay.profile.imports.writing;

import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.staging.Chunk;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * The chunks of a job in their order, of which the next is read while the one before it is being written. For one turn of one process: between
 * turns another process may have changed what waits. Whether a chunk still is as it was read, its writer sees.
 */
public final class ReadAhead {

    /** Before the first line. */
    private static final long START = 0;

    private final Lease lease;
    private final Chunks chunks;
    private final Contents contents;
    private volatile Uni<Optional<Reading>> ahead;

    ReadAhead(Lease lease, Chunks chunks, Contents contents) {
        this.lease = lease;
        this.chunks = chunks;
        this.contents = contents;
    }

    /** A chunk and what it contains, as soon as that is read. */
    public record Reading(Chunk chunk, Uni<ChunkReader.Content> content) {}

    /** Empty if no chunk is left. */
    public Uni<Optional<Reading>> next() {
        Uni<Optional<Reading>> begun = ahead == null ? readAfter(START) : ahead;
        ahead = null;
        return begun;
    }

    /**
     * Begins to read the chunk after this one, which is still there. Not with an archive, whose documents take far more time and memory than writing
     * the candidates that they become.
     */
    void beginAfter(Chunk chunk) {
        if (!lease.isOfArchive()) {
            ahead = begun(readAfter(chunk.firstLine()));
        }
    }

    /** After a failure: the chunk may have been divided, and its second half is next. */
    void startOver() {
        ahead = null;
    }

    private Uni<Optional<Reading>> readAfter(long line) {
        return chunks.after(lease.job(), line)
                .map(found -> found.map(chunk -> new Reading(chunk, begun(contents.read(lease, chunk)))));
    }

    /** Does not wait for whoever wants the result; a failure is told to them. */
    private static <T> Uni<T> begun(Uni<T> work) {
        Uni<T> once = work.memoize().indefinitely();
        once.subscribe().with(done -> {}, failure -> {});
        return once;
    }
}
