package dev.assay.profile.candidate;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a candidate for good; ids are UUIDv7, so their order is the order of creation. */
public record CandidateId(UUID value) {

    /** Before every id there can be. */
    static final CandidateId NONE = new CandidateId(new UUID(0, 0));

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Reads the id of an address; what cannot be an id is not found, as an id that nobody has. */
    public static CandidateId parse(String text) {
        if (!isOne(text)) {
            throw new ProblemException(CommonError.NOT_FOUND, "No candidate has this id; ids are UUIDs.");
        }
        return new CandidateId(UUID.fromString(text));
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
