package dev.assay.profile.candidate;

import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.UUID;

/** Names a candidate for good; ids are UUIDv7, so their order is the order of creation. */
public record CandidateId(UUID value) {

    /** Sorts before every possible id. */
    public static final CandidateId NONE = new CandidateId(new UUID(0, 0));

    /** Reads the id in a path. A malformed id is not found, like one that nobody has. */
    public static CandidateId parse(String text) {
        return UuidText.parse(text)
                .map(CandidateId::new)
                .orElseThrow(
                        () -> new ProblemException(CommonError.NOT_FOUND, "No candidate has this id; ids are UUIDs."));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
