package dev.assay.scoring.follower.status;

import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.PageUpdate;
import java.util.List;

/** Receives reports of what a follower is doing. */
public interface FollowerReport {

    /** These changes are being assessed. */
    void pageTaken(List<CandidateChange> news);

    /**
     * The changes of a page have been committed.
     *
     * @param lag how far behind the position after it is
     * @param promoted whether the epoch took over with it
     */
    void applied(PageUpdate update, FeedLag lag, boolean promoted);

    /** How far behind the recorded position was. */
    void lag(FeedLag lag);

    /** The page has ended, written or not: nothing is in hand any more. */
    void pageDone();
}
