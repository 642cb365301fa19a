package dev.assay.profile.relay;

import dev.assay.profile.changes.Behind;
import dev.assay.profile.changes.FeedItem;
import dev.assay.profile.changes.LatestChanges.Latest;
import java.time.Instant;
import java.util.List;

/**
 * The latest changes of the requested candidates.
 *
 * @param items their latest changes, as in a page of the feed
 * @param answered of how many of them, from the first, this tells: the answer ends before it grows too large
 * @param pending changes that are not on the topic yet, counted up to a cap
 * @param oldestPendingAt when the oldest of those happened; null if there is none
 */
record LatestAnswer(long incarnation, List<FeedItem> items, int answered, long pending, Instant oldestPendingAt) {

    static LatestAnswer of(Latest latest, Behind unsent) {
        return new LatestAnswer(
                latest.incarnation(), latest.items(), latest.answered(), unsent.pending(), unsent.oldestAt());
    }
}
