package dev.assay.profile.imports.item;

import java.util.UUID;

/**
 * A candidate that a job has changed.
 *
 * @param version the one that it has by that; null where it is erased
 */
public record Changed(UUID candidate, Long version) {}
