package dev.assay.profile.changes;

import java.time.Instant;
import java.util.List;

/**
 * What a reader gets.
 *
 * @param next the position to ask with next time
 * @param pending changes after {@code next} when the page was read, counted up to a cap
 * @param oldestPendingAt when the oldest of those happened; null if there is none
 */
record FeedPage(long incarnation, List<FeedItem> items, FeedPosition next, long pending, Instant oldestPendingAt) {}
