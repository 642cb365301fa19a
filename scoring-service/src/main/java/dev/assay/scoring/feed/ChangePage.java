package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some changes in a row.
 *
 * @param next position behind the last one
 * @param pending changes that waited behind {@code next} when the page was made
 * @param oldestPendingAt when the oldest of those happened
 */
public record ChangePage(List<CandidateChange> items, String next, long pending, Optional<Instant> oldestPendingAt) {

    public ChangePage {
        items = List.copyOf(items);
    }

    /** Whether there was nothing more to read when the page was made. */
    public boolean isLast() {
        return pending == 0;
    }
}
