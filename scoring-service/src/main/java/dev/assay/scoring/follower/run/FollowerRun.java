package dev.assay.scoring.follower.run;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Runs a reader of the feed page after page, retrying each until it succeeds, until the run is stopped. */
public final class FollowerRun {

    private static final Logger LOG = Logger.getLogger(FollowerRun.class);

    /** A stuck reader's leases are not renewed: another replica has them by then. */
    private static final Duration AFTER_THE_LEASE = LeaseTerm.TERM.plusSeconds(2);

    private final Vertx vertx;
    private final Steps follower;
    private final Duration pageTimeout;
    private final Context loop;
    private final Backoff backoff = new Backoff(RandomGenerator.getDefault());
    private volatile boolean stopped;
    /** A value of {@link System#nanoTime()}. */
    private volatile long begun = System.nanoTime();

    public FollowerRun(Vertx vertx, Steps follower, Duration pageTimeout) {
        this.vertx = vertx;
        this.follower = follower;
        this.pageTimeout = pageTimeout;
        this.loop = vertx.getOrCreateContext();
    }

    public FollowerRun start() {
        again(Duration.ZERO);
        return this;
    }

    /**
     * Begins no further page; one that is under way may still be written. The result, to be subscribed to once, gives this reader's parts of the feed to
     * other replicas at once.
     */
    public Uni<Void> stop() {
        stopped = true;
        return follower.close();
    }

    /** Whether the present page takes longer than allowed, so that another replica should try. */
    public boolean isStuck() {
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
            // Another replica has the lease, or a command stopped the epoch: nothing is wrong.
            LOG.debug(failure.getMessage());
        } else {
            LOG.warnf("Following the feed fails, next try in %d ms: %s", pause.toMillis(), failure.toString());
        }
        again(pause);
    }

    private void again(Duration pause) {
        // At least a millisecond, so that the event loop can serve others between two pages.
        vertx.setTimer(Math.max(1, pause.toMillis()), ignored -> loop.runOnContext(now -> round()));
    }
}
