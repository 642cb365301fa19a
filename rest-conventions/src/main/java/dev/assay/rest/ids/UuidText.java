package dev.assay.rest.ids;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads ids that callers send. Unlike {@link UUID#fromString}, it takes no shortened groups: one id is not to have several addresses. */
public final class UuidText {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private UuidText() {}

    /** Empty for what is no UUID, and for null. */
    public static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(given -> FORM.matcher(given).matches())
                .map(UUID::fromString);
    }
}
