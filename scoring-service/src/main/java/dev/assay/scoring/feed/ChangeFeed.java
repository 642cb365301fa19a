package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Where candidate changes come from, as the follower of one epoch sees it; it does not know what is behind. */
public interface ChangeFeed {

    /** Which parts of the feed are this reader's to read just now; may say something else at any time. */
    Uni<FeedParts> parts();

    /**
     * The changes behind a position in each of some parts, at least once each and in order per candidate. Waits for the first one as long as it may.
     *
     * @param after by part, a position from an earlier page that has been stored since; empty for the beginning
     * @param limit most changes in the page
     * @param wait how long an empty page may be held back
     */
    Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait);

    /** No more is read; what was read of it is left to others. */
    Uni<Void> close();
}
