package dev.assay.scoring.follower.loss;

import dev.assay.database.Database;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.FollowerFixture;
import dev.assay.scoring.follower.FollowingConfig;
import dev.assay.scoring.follower.changes.ChangedCandidates;
import dev.assay.scoring.testing.MemoryFeed;
import dev.assay.scoring.testing.StandInProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Searches for lost candidates over the real store, by replicas of the test's. */
@ApplicationScoped
public class LostSearches {

    static final Map<String, String> AT_ONCE = Map.of("lost-after", "0s");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final ChangedCandidates candidates;
    private final FollowerFixture fixture;

    LostSearches(Database database, ChangedCandidates candidates, FollowerFixture fixture) {
        this.database = database;
        this.candidates = candidates;
        this.fixture = fixture;
    }

    /** Reads the feed of the second incarnation, in which of all candidates only this one is left, to where so many others wait. */
    void restore(StandInProfiles profiles, CandidateLookup lookup, Epoch epoch, UUID kept, long pending) {
        profiles.livesIn(2);
        step(replica("one", AT_ONCE, lookup));
        fixture.apply(epoch, "2.8.4", pending, MemoryFeed.upserted(kept, 2, 1, 60));
    }

    LostCandidates replica(String name, Map<String, String> settings, CandidateLookup lookup) {
        FeedConfig config = FollowingConfig.with(settings);
        KnownIncarnations incarnations = new KnownIncarnations(database, config);
        return new LostCandidates(lookup, new Searches(database, incarnations, candidates, config), name);
    }

    Duration step(LostCandidates replica) {
        return replica.step().await().atMost(PATIENCE);
    }

    /** Goes on until the replica has nothing to do. */
    void search(LostCandidates replica) {
        Duration pause;
        do {
            pause = step(replica);
        } while (pause.isZero());
    }
}
