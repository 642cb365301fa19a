package dev.assay.gateway.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * The version that an import, or its revert, made of the candidate whose trail is read.
 *
 * @param candidate null if the trail of all candidates is read
 * @param version null if the candidate was erased, or if no import changed it
 */
record ImportedVersion(UUID candidate, Long version) {

    /** The path of the version before the change. */
    Optional<String> before() {
        return path(version == null ? 0 : version - 1);
    }

    /** The path of the version that was made. */
    Optional<String> after() {
        return path(version == null ? 0 : version);
    }

    private Optional<String> path(long number) {
        return number < 1 ? Optional.empty() : Optional.of(CandidateChange.path(candidate, number));
    }
}
