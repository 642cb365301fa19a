package dev.assay.scoring.follower;

import dev.assay.scoring.feed.CandidateChange;
import java.util.List;

/** Receives reports of what a follower is doing. */
interface FollowerReport {

    /** These changes are being assessed. */
    void pageTaken(List<CandidateChange> news);

    /** The changes of a page have been committed. */
    void applied(PageUpdate update, Written written);

    /** How far behind the recorded position was. */
    void lag(FeedLag lag);

    /** The page has ended, written or not: nothing is in hand any more. */
    void pageDone();
}
