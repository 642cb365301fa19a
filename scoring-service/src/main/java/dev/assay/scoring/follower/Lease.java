package dev.assay.scoring.follower;

import java.util.Optional;

/**
 * The right to move an epoch's position in a part of the feed. Each move increases the revision: whoever still holds an old one can move nothing.
 *
 * @param after the position so far; empty before the first page
 */
record Lease(String epochId, int part, Optional<String> after, long revision) {

    Lease movedTo(String position) {
        return new Lease(epochId, part, Optional.of(position), revision + 1);
    }
}
