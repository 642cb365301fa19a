package dev.assay.profile.relay;

import dev.assay.rest.problem.CommonError;
import dev.assay.rest.problem.InputError;
import dev.assay.rest.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Whom a reader was told of. */
record LatestRequest(List<UUID> candidates) {

    private static final int MAX = 500;

    List<UUID> checked() {
        if (candidates == null || candidates.size() > MAX || candidates.stream().anyMatch(Objects::isNull)) {
            throw new ProblemException(
                    CommonError.INVALID_INPUT,
                    "The candidates cannot be read; see 'errors'.",
                    List.of(new InputError("/candidates", "Up to " + MAX + " ids are needed.")));
        }
        return candidates;
    }
}
