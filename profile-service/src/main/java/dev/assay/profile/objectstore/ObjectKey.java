package dev.assay.profile.objectstore;

import dev.assay.rest.digest.Sha256;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The address of an original: its candidate and the hash of its bytes. Two candidates with the same file share no object. */
record ObjectKey(UUID candidate, String sha256) {

    static final String FOLDER = "documents/";

    private static final Pattern FORM =
            Pattern.compile(FOLDER + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/([0-9a-f]{64})");

    /** Empty if it is not one of ours. */
    static Optional<ObjectKey> parse(String key) {
        Matcher form = FORM.matcher(key);
        return form.matches()
                ? Optional.of(new ObjectKey(UUID.fromString(form.group(1)), form.group(2)))
                : Optional.empty();
    }

    /** What a store gives out is not taken for what was put. */
    void check(byte[] content) {
        if (!Sha256.hex(content).equals(sha256)) {
            throw new IllegalStateException("An object has other bytes than were put");
        }
    }

    @Override
    public String toString() {
        return FOLDER + candidate + "/" + sha256;
    }
}
