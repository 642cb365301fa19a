package dev.assay.scoring.follower.status;

import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.follower.changes.PageUpdate;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a follower reports. */
public class RecordingReport implements FollowerReport {

    private final List<String> events = new ArrayList<>();

    public List<String> events() {
        return events;
    }

    @Override
    public void pageTaken(List<CandidateChange> news) {
        events.add("taken " + news.size());
    }

    @Override
    public void applied(PageUpdate update, FeedLag after, boolean promoted) {
        events.add("applied " + update.assessments().size());
    }

    @Override
    public void lag(FeedLag lag) {
        // Of no interest to these tests.
    }

    @Override
    public void pageDone() {
        events.add("done");
    }
}
