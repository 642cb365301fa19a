package dev.assay.rest.ids;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parses ids that callers send. Unlike {@link UUID#fromString} it refuses shortened groups, so that an id has only one spelling in paths. */
public final class UuidText {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /** Empty for null and for anything that is not a UUID. */
    public static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(given -> FORM.matcher(given).matches())
                .map(UUID::fromString);
    }
}
