package dev.assay.profile.imports;

import dev.assay.rest.ids.UuidText;
import java.util.UUID;

/** Reads the id of an address; what cannot be an id is not found, as an id that nothing has. */
final class ImportId {

    private ImportId() {}

    static UUID parse(String text) {
        return UuidText.parse(text).orElseThrow(ImportNotFound::new);
    }
}
