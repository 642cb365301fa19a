package dev.assay.profile.imports;

import dev.assay.rest.ids.UuidText;
import java.util.UUID;

/** Reads the id in a path. A malformed id is not found, like one that no job has. */
final class ImportId {

    private ImportId() {}

    static UUID parse(String text) {
        return UuidText.parse(text).orElseThrow(ImportNotFound::new);
    }
}
