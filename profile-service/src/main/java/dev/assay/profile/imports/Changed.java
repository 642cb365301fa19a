package dev.assay.profile.imports;

import java.util.UUID;

/**
 * A candidate that a job has changed.
 *
 * @param version the one that it has by that; null where it is erased
 */
record Changed(UUID candidate, Long version) {}
