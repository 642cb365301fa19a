package dev.assay.profile.candidate;

import dev.assay.rest.ids.UuidText;
import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The member {@code ids} of requests about several candidates. */
public final class CandidateIdList {

    public static final int MAX = 500;

    private CandidateIdList() {}

    /** What is wrong with it; empty if nothing is. */
    public static List<InputError> check(List<String> ids) {
        if (ids == null || ids.isEmpty() || ids.size() > MAX) {
            return List.of(new InputError("/ids", "1 to " + MAX + " ids are needed."));
        }
        List<InputError> errors = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (UuidText.parse(ids.get(i)).isEmpty()) {
                errors.add(new InputError("/ids/" + i, "Ids are UUIDs."));
            }
        }
        return errors;
    }

    /** Without repetitions, in the given order. */
    public static Set<UUID> read(List<String> ids) {
        List<InputError> errors = check(ids);
        if (!errors.isEmpty()) {
            throw new ProblemException(CommonError.INVALID_INPUT, "The ids are not valid; see 'errors'.", errors);
        }
        Set<UUID> candidates = new LinkedHashSet<>();
        ids.forEach(id -> candidates.add(UUID.fromString(id)));
        return candidates;
    }
}
