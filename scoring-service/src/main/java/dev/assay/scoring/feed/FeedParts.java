package dev.assay.scoring.feed;

import java.util.Set;

/**
 * Parts of the feed, in each of which the changes of a candidate are in order.
 *
 * @param mine those that are this reader's
 * @param count how many there are of all readers, numbered from 0
 */
public record FeedParts(Set<Integer> mine, int count) {

    /** A feed that is not divided; which reader reads it is not the feed's to say. */
    public static final FeedParts WHOLE = new FeedParts(Set.of(0), 1);

    public FeedParts {
        mine = Set.copyOf(mine);
    }
}
