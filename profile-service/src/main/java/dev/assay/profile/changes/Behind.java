package dev.assay.profile.changes;

import java.time.Instant;

/**
 * What waits behind a position.
 *
 * @param pending changes, counted up to a cap
 * @param oldestAt when the oldest of those happened; null where there is none
 */
public record Behind(long pending, Instant oldestAt) {}
