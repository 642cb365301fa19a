package dev.assay.profile.changes;

import java.time.Instant;

/**
 * What waits after a position.
 *
 * @param pending changes, counted up to a cap
 * @param oldestAt when the oldest of those happened; null if there is none
 */
public record Behind(long pending, Instant oldestAt) {}
