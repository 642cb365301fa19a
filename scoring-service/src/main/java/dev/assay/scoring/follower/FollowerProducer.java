package dev.assay.scoring.follower;

import dev.assay.scoring.feed.ChangeFeed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Puts the follower's parts together; the follower itself knows no framework. */
class FollowerProducer {

    @Produces
    @Singleton
    FeedFollower.Parts parts(ChangeFeed feed, FeedPositions store, EngineScoring scoring) {
        return new FeedFollower.Parts(feed, store, scoring);
    }
}
