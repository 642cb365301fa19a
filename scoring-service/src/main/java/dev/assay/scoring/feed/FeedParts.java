package dev.assay.scoring.feed;

import java.util.Set;

/**
 * The parts of the feed; within each, the changes of a candidate are in order.
 *
 * @param mine this reader's parts
 * @param count the number of parts of all readers, numbered from 0
 */
public record FeedParts(Set<Integer> mine, int count) {

    /** A feed that is not divided; the feed does not decide which reader reads it. */
    public static final FeedParts WHOLE = new FeedParts(Set.of(0), 1);

    public FeedParts {
        mine = Set.copyOf(mine);
    }
}
