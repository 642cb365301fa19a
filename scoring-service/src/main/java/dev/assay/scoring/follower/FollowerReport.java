package dev.assay.scoring.follower;

import dev.assay.scoring.feed.CandidateChange;
import java.util.List;

/** Who wants to know what a follower is doing. */
interface FollowerReport {

    /** These changes are being assessed. */
    void pageTaken(List<CandidateChange> news);

    /** What one page changed has been committed, and whether the epoch took over with it. */
    void applied(PageUpdate update, boolean promoted);

    /** How far behind the recorded position was. */
    void lag(FeedLag lag);

    /** Nothing is in hand any more. */
    void pageDone();
}
