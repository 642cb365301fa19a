package dev.assay.scoring.follower;

import dev.assay.scoring.epoch.Epoch;
import dev.assay.scoring.epoch.EpochState;
import dev.assay.scoring.feed.FeedConfig;
import dev.assay.scoring.follower.run.FollowerRun;
import dev.assay.scoring.follower.status.FollowerStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** One follower for each epoch that is to be followed. The leases of an epoch's positions decide which replica's follower reads. */
@ApplicationScoped
class Followers {

    private static final Logger LOG = Logger.getLogger(Followers.class);

    private final Vertx vertx;
    private final FeedFollower.Openings parts;
    private final FeedLeases leases;
    private final FollowerStatus status;
    private final FeedConfig config;
    private final String name = UUID.randomUUID().toString();
    private final Map<Followed, FollowerRun> runs = new HashMap<>();
    /** Null while the epoch in use is followed. */
    private FollowerRun departures;

    /** An epoch as it is followed: one that takes over is followed differently. */
    private record Followed(String epochId, boolean takesOver) {}

    Followers(Vertx vertx, FeedFollower.Openings parts, FeedLeases leases, FollowerStatus status, FeedConfig config) {
        this.vertx = vertx;
        this.parts = parts;
        this.leases = leases;
        this.status = status;
        this.config = config;
    }

    /** Starts missing followers and stops those that are no longer wanted. */
    synchronized void follow(List<Epoch> wanted) {
        status.follow(wanted);
        List<Followed> keys = wanted.stream().map(Followers::key).toList();
        List<Followed> unwanted =
                runs.keySet().stream().filter(key -> !keys.contains(key)).toList();
        unwanted.forEach(this::stop);
        wanted.forEach(epoch -> runs.computeIfAbsent(key(epoch), ignored -> start(epoch)));
        followDepartures(wanted.stream().noneMatch(epoch -> epoch.state() == EpochState.CURRENT));
    }

    private void followDepartures(boolean needed) {
        if (needed && departures == null) {
            LOG.info("The epoch in use is of another engine: who is erased or merged is taken out of it");
            departures =
                    new FollowerRun(vertx, parts.departures(name, config.pageSize()), config.pageTimeout()).start();
        } else if (!needed && departures != null) {
            begin(departures.stop());
            departures = null;
        }
    }

    private static Followed key(Epoch epoch) {
        return new Followed(epoch.id(), epoch.takesOver());
    }

    private FollowerRun start(Epoch epoch) {
        LOG.infof("Following the feed for epoch %s, which is %s", epoch.id(), epoch.state());
        FeedFollower follower = new FeedFollower(parts.of(epoch), status.of(epoch), name, epoch, config.pageSize());
        return new FollowerRun(vertx, follower, config.pageTimeout()).start();
    }

    private void stop(Followed key) {
        begin(runs.remove(key).stop());
        begin(leases.release(name, key.epochId()));
    }

    private static void begin(Uni<Void> ending) {
        ending.subscribe()
                .with(done -> {}, failure -> LOG.debugf("Something was not given back: %s", failure.toString()));
    }

    /** Renews the leases, except those of stuck followers, which expire so that another replica can take them. */
    synchronized Uni<Void> renew() {
        Set<String> alive = runs.entrySet().stream()
                .filter(run -> !run.getValue().isStuck())
                .map(run -> run.getKey().epochId())
                .collect(Collectors.toSet());
        return alive.isEmpty() ? Uni.createFrom().voidItem() : leases.renew(name, alive);
    }

    /** Stops all followers, so that the next replica need not wait for their leases to expire. */
    synchronized Uni<Void> stop() {
        List<Uni<Void>> endings = new ArrayList<>(List.of(leases.release(name)));
        runs.values().forEach(run -> endings.add(run.stop()));
        runs.clear();
        if (departures != null) {
            endings.add(departures.stop());
            departures = null;
        }
        // All at once: leaving the feed may take longer than the shutdown allows.
        return Uni.join().all(endings).andCollectFailures().replaceWithVoid();
    }
}
