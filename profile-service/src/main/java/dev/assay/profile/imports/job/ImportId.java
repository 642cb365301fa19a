package dev.assay.profile.imports.job;

import dev.assay.rest.ids.UuidText;
import java.util.UUID;

/** Reads the id in a path. A malformed id is not found, like one that no job has. */
public final class ImportId {

    private ImportId() {}

    public static UUID parse(String text) {
        return UuidText.parse(text).orElseThrow(ImportNotFound::new);
    }
}
