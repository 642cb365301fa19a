package dev.assay.scoring.feed;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The source of candidate changes, as the follower of one epoch sees it; the follower does not know the transport. */
public interface ChangeFeed {

    /** The parts of the feed that are this reader's at present; may change at any time. */
    Uni<FeedParts> parts();

    /**
     * The changes after a position in each of some parts, at least once each and in order per candidate. Waits up to {@code wait} for the first one.
     *
     * @param after by part, a position from an earlier page that has been stored since; empty for the beginning
     * @param limit the most changes in the page
     * @param wait how long an empty page may be held back
     */
    Uni<ChangePage> next(Map<Integer, Optional<String>> after, int limit, Duration wait);

    /** Stops reading, and leaves this reader's parts to others. */
    Uni<Void> close();
}
