package dev.assay.profile.candidate;

import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.ProblemException;
import java.util.UUID;

/** Names a candidate for good; ids are UUIDv7, so their order is the order of creation. */
public record CandidateId(UUID value) {

    /** Before every id there can be. */
    static final CandidateId NONE = new CandidateId(new UUID(0, 0));

    /** Reads the id of an address; what cannot be an id is not found, as an id that nobody has. */
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
