package dev.assay.scoring.follower;

import java.time.Instant;
import java.util.Optional;

/**
 * The right to move an epoch's position in a part of the feed. Each move increases the revision: whoever still holds an old one can move nothing.
 *
 * @param after the position so far; empty before the first page
 * @param waitingSince when the oldest change happened that waits after it, or earlier; empty if none is known to wait
 */
record Lease(String epochId, int part, Optional<String> after, Optional<Instant> waitingSince, long revision) {

    Lease movedTo(String position, Optional<Instant> waiting) {
        return new Lease(epochId, part, Optional.of(position), waiting, revision + 1);
    }
}
