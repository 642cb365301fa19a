package dev.assay.profile.imports;

import java.util.UUID;

/** A job that this process works on. */
record Lease(UUID job, ImportState state, String mediaType, String mapping) {

    boolean isOfArchive() {
        return mediaType.equals(ImportUploads.ARCHIVE);
    }
}
