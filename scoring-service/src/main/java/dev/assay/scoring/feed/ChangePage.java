package dev.assay.scoring.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A page of changes.
 *
 * @param reaches how far the page reads each part of the feed that was asked for, even if nothing in it is new; in the order of the parts
 */
public record ChangePage(List<CandidateChange> items, List<Reach> reaches) {

    public ChangePage {
        items = List.copyOf(items);
        reaches = reaches.stream().sorted(Comparator.comparingInt(Reach::part)).toList();
    }

    /** A page of a feed that is not divided into parts. */
    public ChangePage(List<CandidateChange> items, String next, long pending, Optional<Instant> oldestPendingAt) {
        this(items, List.of(new Reach(0, next, pending, oldestPendingAt)));
    }

    /** Changes that were waiting after the page when it was made. */
    public long pending() {
        return reaches.stream().mapToLong(Reach::pending).sum();
    }

    /** Whether there was nothing more to read when the page was made. */
    public boolean isLast() {
        return pending() == 0;
    }
}
