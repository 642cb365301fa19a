package dev.assay.scoring.follower;

import dev.assay.database.LastWork;
import dev.assay.engine.EngineVersion;
import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.Epochs;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.run.Backoff;
import dev.assay.scoring.follower.status.LagOfOthers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Starts the following of the feed and keeps it running: first the rubric and epoch of this build, then a follower for each epoch. */
@ApplicationScoped
class FollowerLoop {

    private static final Logger LOG = Logger.getLogger(FollowerLoop.class);
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    private static final Duration BETWEEN_LOOKS_AT_BUILDS = Duration.ofSeconds(15);
    /** How soon a replica notices that an epoch was opened, paused or retired. */
    private static final Duration NEXT_LOOK = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Preparation preparation;
    private final Epochs epochs;
    private final Followers followers;
    private final LagOfOthers others;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());

    private volatile boolean stopped;

    FollowerLoop(Vertx vertx, Preparation preparation, Epochs epochs, Followers followers, LagOfOthers others) {
        this.vertx = vertx;
        this.preparation = preparation;
        this.epochs = epochs;
        this.followers = followers;
        this.others = others;
    }

    void start(@Observes StartupEvent event, FeedConfig config) {
        Context loop = vertx.getOrCreateContext();
        loop.runOnContext(ignored -> round(loop, config.follow()));
        if (config.follow()) {
            vertx.setPeriodic(RENEWAL.toMillis(), ignored -> renew());
            vertx.setPeriodic(BETWEEN_LOOKS_AT_BUILDS.toMillis(), ignored -> look());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        LastWork.atShutdown(followers.stop());
    }

    private void renew() {
        followers
                .renew()
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("The leases were not renewed: %s", failure.toString()));
    }

    void look() {
        if (stopped) {
            return;
        }
        preparation
                .look()
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("No look at the builds: %s", failure.toString()));
    }

    private void round(Context loop, boolean follow) {
        if (stopped || preparation.isDone() && !follow) {
            return;
        }
        // The rubric is read on a worker thread, so this has to return to the event loop.
        step().emitOn(task -> loop.runOnContext(ignored -> task.run()))
                .subscribe()
                .with(
                        followed -> {
                            backoff.reset();
                            if (follow) {
                                followers.follow(followed);
                            }
                            again(loop, follow, NEXT_LOOK);
                        },
                        failure -> {
                            Duration pause = backoff.next();
                            LOG.warnf("No epoch can be followed, next try in %d ms: %s", pause.toMillis(), failure);
                            again(loop, follow, pause);
                        });
    }

    private Uni<List<Epoch>> step() {
        return preparation
                .attempt()
                .chain(() -> epochs.followed(EngineVersion.VALUE))
                .call(others::look);
    }

    private void again(Context loop, boolean follow, Duration pause) {
        vertx.setTimer(pause.toMillis(), ignored -> loop.runOnContext(now -> round(loop, follow)));
    }
}
