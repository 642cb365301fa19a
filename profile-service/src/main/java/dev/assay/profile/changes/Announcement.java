package dev.assay.profile.changes;

import java.time.Instant;
import java.util.UUID;

/**
 * That a candidate has changed, and nothing of what became of it.
 *
 * @param version the candidate's version after the change
 * @param position where the change stands in the feed
 */
public record Announcement(UUID candidateId, long version, ChangeKind kind, Instant changedAt, FeedPosition position) {}
