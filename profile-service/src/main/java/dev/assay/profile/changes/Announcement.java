package dev.assay.profile.changes;

import java.time.Instant;
import java.util.UUID;

/**
 * That a candidate has changed, without its content.
 *
 * @param version the candidate's version after the change
 * @param position the place of the change in the feed
 */
public record Announcement(UUID candidateId, long version, ChangeKind kind, Instant changedAt, FeedPosition position) {}
