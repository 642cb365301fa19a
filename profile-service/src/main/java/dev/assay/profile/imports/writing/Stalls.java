package dev.assay.profile.imports.writing;

import dev.assay.profile.imports.staging.Chunk;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * For how long a chunk has met nothing but time-outs: a database that stalls for some seconds, or a minute, says nothing against it. Known to this
 * process only; another one starts counting again.
 */
final class Stalls {

    private final Duration patience;
    private final LongSupplier nanos;
    private final Map<UUID, Stall> first = new ConcurrentHashMap<>();

    /** @param nanos a monotonic clock */
    Stalls(Duration patience, LongSupplier nanos) {
        this.patience = patience;
        this.nanos = nanos;
    }

    /** After a time-out: whether this chunk has had them for so long that the chunk must be to blame. */
    boolean areLong(UUID job, Chunk chunk) {
        Stall now = new Stall(chunk.firstLine(), nanos.getAsLong());
        Stall since = first.merge(job, now, (known, last) -> known.line() == last.line() ? known : last);
        return now.nanos() - since.nanos() >= patience.toNanos();
    }

    /** The job goes on. */
    void over(UUID job) {
        first.remove(job);
    }

    private record Stall(long line, long nanos) {}
}
