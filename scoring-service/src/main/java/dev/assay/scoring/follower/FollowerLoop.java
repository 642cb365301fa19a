package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.EpochKeeper;
import dev.assay.scoring.feed.FeedConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Gets the service going and keeps it going: the epoch, then page after page of the feed, each tried again until it works. */
@ApplicationScoped
class FollowerLoop {

    private static final Logger LOG = Logger.getLogger(FollowerLoop.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(3);
    private static final Duration NEVER = Duration.ofSeconds(-1);

    private final Vertx vertx;
    private final EpochKeeper keeper;
    private final FeedFollower.Parts parts;
    private final FeedPositions positions;
    private final FeedConfig config;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private final String name = UUID.randomUUID().toString();

    private volatile FeedFollower follower;
    private volatile boolean stopped;

    FollowerLoop(
            Vertx vertx, EpochKeeper keeper, FeedFollower.Parts parts, FeedPositions positions, FeedConfig config) {
        this.vertx = vertx;
        this.keeper = keeper;
        this.parts = parts;
        this.positions = positions;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        Context loop = vertx.getOrCreateContext();
        loop.runOnContext(ignored -> round(loop));
        if (config.follow()) {
            vertx.setPeriodic(RENEWAL.toMillis(), ignored -> renew());
        }
    }

    private void renew() {
        if (!stopped && follower != null) {
            positions
                    .renew(name)
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debugf("The lease was not renewed: %s", failure.toString()));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
        positions
                .release(name)
                .ifNoItem()
                .after(SHUTDOWN)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .atMost(SHUTDOWN.multipliedBy(2));
    }

    private void round(Context loop) {
        if (!stopped) {
            step().subscribe().with(pause -> again(loop, pause), failure -> {
                Duration pause = backoff.next();
                LOG.warnf("Following the feed fails, next try in %d ms: %s", pause.toMillis(), failure.toString());
                again(loop, pause);
            });
        }
    }

    private Uni<Duration> step() {
        if (follower != null) {
            return follower.step().invoke(backoff::reset);
        }
        return keeper.prepare().map(epoch -> {
            backoff.reset();
            if (!config.follow()) {
                return NEVER;
            }
            follower = new FeedFollower(parts, name, epoch, config.pageSize());
            return Duration.ZERO;
        });
    }

    private void again(Context loop, Duration pause) {
        if (pause.isNegative()) {
            return;
        }
        // At least a millisecond: the event loop has others to serve between two pages.
        vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> loop.runOnContext(now -> round(loop)));
    }
}
