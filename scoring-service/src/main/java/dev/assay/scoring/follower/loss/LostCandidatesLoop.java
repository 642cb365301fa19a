package dev.assay.scoring.follower.loss;

import dev.assay.database.LastWork;
import dev.assay.scoring.feed.CandidateLookup;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.run.FollowerRun;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Keeps this replica's search for lost candidates running, if it follows the feed. */
@ApplicationScoped
class LostCandidatesLoop {

    private final Vertx vertx;
    private final CandidateLookup profiles;
    private final Searches searches;
    private FollowerRun run;

    LostCandidatesLoop(Vertx vertx, CandidateLookup profiles, Searches searches) {
        this.vertx = vertx;
        this.profiles = profiles;
        this.searches = searches;
    }

    void start(@Observes StartupEvent event, FeedConfig config) {
        if (config.follow()) {
            LostCandidates lost =
                    new LostCandidates(profiles, searches, UUID.randomUUID().toString());
            run = new FollowerRun(vertx, lost, config.pageTimeout()).start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (run != null) {
            LastWork.atShutdown(run.stop());
        }
    }
}
