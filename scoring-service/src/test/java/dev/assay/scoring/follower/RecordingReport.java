package dev.assay.scoring.follower;

import dev.assay.scoring.feed.CandidateChange;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a follower reports. */
class RecordingReport implements FollowerReport {

    private final List<String> events = new ArrayList<>();

    List<String> events() {
        return events;
    }

    @Override
    public void pageTaken(List<CandidateChange> news) {
        events.add("taken " + news.size());
    }

    @Override
    public void applied(PageUpdate update, Written written) {
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
