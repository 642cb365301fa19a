package dev.assay.scoring.follower;

import dev.assay.scoring.feed.ChangeFeeds;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Assembles what the followers work with; the follower itself knows no framework. */
class FollowerProducer {

    @Produces
    @Singleton
    FeedFollower.Openings parts(
            ChangeFeeds feeds, FeedPositions store, DepartureLeases departures, EngineScoring scoring) {
        return new FeedFollower.Openings(feeds, store, store, departures, scoring);
    }
}
