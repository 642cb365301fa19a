package dev.assay.gateway.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * What an import, or its revert, made of the candidate whose trail is read.
 *
 * @param candidate null where the trail of all is read
 * @param version null where the candidate was erased, and where no import changed it
 */
record ImportedVersion(UUID candidate, Long version) {

    /** The path of the version before. */
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
