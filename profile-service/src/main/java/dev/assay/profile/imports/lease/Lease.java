package dev.assay.profile.imports.lease;

import dev.assay.profile.imports.job.ImportJob;
import dev.assay.profile.imports.job.ImportState;
import java.util.UUID;

/** A job that this process works on. */
public record Lease(UUID job, ImportState state, String mediaType, String mapping) {

    public boolean isOfArchive() {
        return mediaType.equals(ImportJob.ARCHIVE);
    }
}
