package dev.assay.profile.imports.writing;

import dev.assay.profile.imports.job.Emptying;
import dev.assay.profile.imports.lease.Lease;
import dev.assay.profile.imports.line.ArchivedFiles;
import dev.assay.profile.imports.line.ChunkReader;
import dev.assay.profile.imports.staging.Chunk;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the chunks of a job, whatever was sent in: lines, records of a table, or files of an archive. */
@ApplicationScoped
class Contents {

    private final ChunkReader lines;
    private final ArchivedFiles files;
    private final Emptying emptying;

    Contents(ChunkReader lines, ArchivedFiles files, Emptying emptying) {
        this.lines = lines;
        this.files = files;
        this.emptying = emptying;
    }

    Uni<ChunkReader.Content> read(Lease lease, Chunk chunk) {
        return lease.isOfArchive()
                ? files.read(lease, chunk)
                : Uni.createFrom()
                        .item(() -> lines.read(chunk, lease.mapping()))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Removes what no remaining chunk needs. */
    Uni<Void> clear(Lease lease) {
        return emptying.clear(lease.job());
    }
}
