package dev.assay.profile.relay;

import dev.assay.profile.changes.Announcement;
import dev.assay.profile.changes.Announcements;
import dev.assay.profile.changes.FeedPosition;
import dev.assay.profile.changes.Incarnations;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * Sends what has changed, a batch at a time, while it holds the lease. A batch counts as sent when the brokers have it and the position is moved;
 * whatever happens in between, it is sent again. Readers compare versions, so a repeated or late event does no harm.
 */
final class Relay {

    private static final Duration STANDBY = Duration.ofSeconds(1);
    /** Wait for the next change. */
    static final Duration IDLE = Duration.ofNanos(1);

    private final Parts parts;
    private final RelayConfig config;
    private final RelayStatus status;
    private final LongSupplier nanoTime;
    private final String name;

    private RelayLease lease;
    private String topicId;
    private long takenAt;

    Relay(String name, Parts parts, RelayConfig config, RelayStatus status, LongSupplier nanoTime) {
        this.name = name;
        this.parts = parts;
        this.config = config;
        this.status = status;
        this.nanoTime = nanoTime;
    }

    /** What a relay works with. */
    record Parts(
            Announcements announcements,
            Incarnations incarnations,
            RelayPositions positions,
            ChangeTopic topic,
            Vertx vertx) {}

    /** Sends one batch if this relay holds the lease; the answer is how long to pause before the next step. */
    Uni<Duration> step() {
        return takeLease()
                .chain(mine -> mine ? forward() : Uni.createFrom().item(STANDBY))
                .onFailure()
                .invoke(this::lose);
    }

    private void lose() {
        lease = null;
        status.lost();
    }

    private Uni<Boolean> takeLease() {
        long now = nanoTime.getAsLong();
        if (lease != null && now - takenAt < config.lease().toNanos() / 2) {
            return Uni.createFrom().item(true);
        }
        return parts.positions().take(name).chain(taken -> {
            if (taken.isEmpty()) {
                lease = null;
                status.standsBy();
                return Uni.createFrom().item(false);
            }
            // Asked for each time: the topic may have been replaced by an empty one of the same name.
            return blocking(parts.topic()::id)
                    .onFailure()
                    .call(() -> lookWhatWaits(taken.get()))
                    .map(id -> {
                        lease = taken.get();
                        topicId = id;
                        takenAt = now;
                        status.taken();
                        return true;
                    });
        });
    }

    /** Without a topic nothing is read to be sent, and what has changed since would not show in the lag. */
    private Uni<Void> lookWhatWaits(RelayLease held) {
        return parts.incarnations()
                .resume(held.topicId().map(known -> held.sent()))
                .chain(parts.announcements()::behind)
                .invoke(behind -> status.waits(behind.oldestAt()))
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Duration> forward() {
        Optional<FeedPosition> sent = lease.topicId().filter(topicId::equals).map(same -> lease.sent());
        return parts.incarnations()
                .resume(sent)
                .chain(from -> parts.announcements().after(from, config.batch()))
                .chain(this::send);
    }

    private Uni<Duration> send(List<Announcement> changes) {
        status.read(changes);
        if (changes.isEmpty()) {
            return Uni.createFrom().item(IDLE);
        }
        List<ChangeEvent> events = changes.stream().map(ChangeEvent::of).toList();
        FeedPosition last = changes.get(changes.size() - 1).position();
        return blocking(() -> {
                    parts.topic().send(events);
                    return events.size();
                })
                .chain(size -> parts.positions().move(lease, topicId, last))
                .map(moved -> {
                    lease = moved;
                    status.sent(events.size());
                    return Duration.ZERO;
                });
    }

    private <T> Uni<T> blocking(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(
                        () -> parts.vertx().executeBlocking(work, false).toCompletionStage());
    }
}
