package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateChange;
import dev.assay.scoring.feed.ChangeFeed;
import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.feed.TestFeeds;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.StandInProfiles;
import dev.assay.scoring.testing.Tables;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;

/** Pages with the profiles in them, over HTTP. */
class HttpDelivery implements Delivery {

    private final StandInProfiles profiles;
    private final ChangeFeed feed;

    HttpDelivery(Vertx vertx) throws Exception {
        profiles = new StandInProfiles(vertx);
        feed = TestFeeds.http(vertx, profiles.address());
    }

    @Override
    public ChangeFeed feed(Epoch epoch, String next, long pending, CandidateChange... changes) {
        profiles.page(new ChangePage(
                List.of(changes), next, pending, pending > 0 ? Optional.of(MemoryFeed.OLDEST) : Optional.empty()));
        return feed;
    }

    @Override
    public String position(Tables tables) {
        return tables.text("select position from feed_position");
    }

    @Override
    public boolean isRead(Tables tables) {
        return true;
    }

    @Override
    public void close() throws Exception {
        profiles.close();
    }
}
