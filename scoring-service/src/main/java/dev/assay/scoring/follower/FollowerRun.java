package dev.assay.scoring.follower;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Keeps a reader of the feed going: page after page, each tried again until it works, until the run is stopped. */
final class FollowerRun {

    private static final Logger LOG = Logger.getLogger(FollowerRun.class);

    /** Longer than a lease goes on without being renewed. */
    private static final Duration AFTER_THE_LEASE = Duration.ofSeconds(10);

    private final Vertx vertx;
    private final Steps follower;
    private final Duration pageTimeout;
    private final Context loop;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private volatile boolean stopped;
    /** By {@link System#nanoTime()}. */
    private volatile long begun = System.nanoTime();

    FollowerRun(Vertx vertx, Steps follower, Duration pageTimeout) {
        this.vertx = vertx;
        this.follower = follower;
        this.pageTimeout = pageTimeout;
        this.loop = vertx.getOrCreateContext();
    }

    FollowerRun start() {
        again(Duration.ZERO);
        return this;
    }

    /**
     * No further page is begun; one that is under way may still be written. What is returned gives its parts of the feed to other replicas at once,
     * and is to be subscribed to once.
     */
    Uni<Void> stop() {
        stopped = true;
        return follower.close();
    }

    /** Whether it has been at one page for longer than it may: another replica is to try. */
    boolean isStuck() {
        return System.nanoTime() - begun > pageTimeout.toNanos();
    }

    private void round() {
        if (stopped) {
            return;
        }
        begun = System.nanoTime();
        follower.step()
                .ifNoItem()
                .after(pageTimeout.plus(AFTER_THE_LEASE))
                .failWith(() -> new IllegalStateException("The page is not done after " + pageTimeout))
                .invoke(backoff::reset)
                .subscribe()
                .with(this::again, this::failed);
    }

    private void failed(Throwable failure) {
        if (stopped) {
            return;
        }
        Duration pause = backoff.next();
        if (failure instanceof LeaseLost) {
            // Another replica's lease, or a command: nothing is wrong.
            LOG.debug(failure.getMessage());
        } else {
            LOG.warnf("Following the feed fails, next try in %d ms: %s", pause.toMillis(), failure.toString());
        }
        again(pause);
    }

    private void again(Duration pause) {
        // At least a millisecond: the event loop has others to serve between two pages.
        vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> loop.runOnContext(now -> round()));
    }
}
