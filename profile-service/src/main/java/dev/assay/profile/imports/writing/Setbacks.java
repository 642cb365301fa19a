package dev.assay.profile.imports.writing;

import dev.assay.profile.imports.job.ImportsConfig;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.staging.Chunk;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Decides what to do when a chunk was not written. A database that is away or slow comes back; a line that it refuses is found by halving the
 * chunk.
 */
@ApplicationScoped
class Setbacks {

    private static final Logger LOG = Logger.getLogger(Setbacks.class);

    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Chunks chunks;
    private final Stalls stalls;

    Setbacks(Chunks chunks, ImportsConfig config) {
        this.chunks = chunks;
        this.stalls = new Stalls(config.stallTime(), System::nanoTime);
    }

    void over(Lease lease) {
        stalls.over(lease.job());
    }

    /** Whether the job may go on at once; if not, it is another job's turn. */
    Uni<Boolean> overcome(Lease lease, Chunk chunk, Throwable failure) {
        if (failure instanceof ChunkWriter.Overtaken) {
            return Uni.createFrom().item(true);
        }
        boolean table = lease.mapping() != null;
        boolean divisible = Chunks.canBeDivided(chunk, table);
        if (is(failure, CommonError.UNAVAILABLE)
                || is(failure, CommonError.TIMEOUT) && !divisible && !stalls.areLong(lease.job(), chunk)) {
            return Uni.createFrom().item(false).onItem().delayIt().by(PAUSE);
        }
        LOG.warnf(
                "A chunk of import %s was not written (%s)",
                lease.job(), failure.getClass().getSimpleName());
        return (divisible ? chunks.divide(lease.job(), chunk, table) : tryAgain(lease, chunk)).replaceWith(true);
    }

    private static boolean is(Throwable failure, CommonError error) {
        return failure instanceof ProblemException problem && problem.code() == error;
    }

    private Uni<Void> tryAgain(Lease lease, Chunk chunk) {
        return chunks.tried(lease.job(), chunk)
                .chain(attempts ->
                        attempts < MOST_ATTEMPTS ? Uni.createFrom().voidItem() : chunks.giveUp(lease.job(), chunk));
    }
}
