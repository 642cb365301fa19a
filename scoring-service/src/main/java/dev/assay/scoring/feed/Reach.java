package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a page reads a part of the feed.
 *
 * @param next position behind the last change of the part in the page
 * @param pending changes that waited behind {@code next} when the page was made
 * @param oldestPendingAt when the oldest of those happened, or earlier
 * @param complete whether all that had happened when the page was made is in this part up to {@code next}: nothing was still on its way to a part either
 */
public record Reach(int part, String next, long pending, Optional<Instant> oldestPendingAt, boolean complete) {

    /** In a feed that holds what happens as soon as it has happened. */
    public Reach(int part, String next, long pending, Optional<Instant> oldestPendingAt) {
        this(part, next, pending, oldestPendingAt, pending == 0);
    }
}
