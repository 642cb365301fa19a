package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a page reads a part of the feed.
 *
 * @param next position after the last change of the part in the page
 * @param pending changes that were waiting after {@code next} when the page was made
 * @param oldestPendingAt when the oldest of those happened, or earlier
 * @param complete whether all that had happened when the page was made is in this part up to {@code next}, with nothing still on its way to any part
 */
public record Reach(int part, String next, long pending, Optional<Instant> oldestPendingAt, boolean complete) {

    /** For a feed that has every change as soon as it happens. */
    public Reach(int part, String next, long pending, Optional<Instant> oldestPendingAt) {
        this(part, next, pending, oldestPendingAt, pending == 0);
    }
}
