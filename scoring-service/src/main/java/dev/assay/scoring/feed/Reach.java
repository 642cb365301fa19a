package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a page reads a part of the feed.
 *
 * @param next position behind the last change of the part in the page
 * @param pending changes that waited behind {@code next} when the page was made
 * @param oldestPendingAt when the oldest of those happened, or earlier
 */
public record Reach(int part, String next, long pending, Optional<Instant> oldestPendingAt) {}
