package dev.assay.profile.imports;

import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the id of an address; what cannot be an id is not found, as an id that nothing has. */
final class ImportId {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private ImportId() {}

    static UUID parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new ImportNotFound();
        }
        return UUID.fromString(text);
    }
}
