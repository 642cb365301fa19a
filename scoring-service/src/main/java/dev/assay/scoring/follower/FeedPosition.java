package dev.assay.scoring.follower;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** How far an epoch has read the feed, as recorded. Written by SQL only, see {@link FeedPositions}. */
@Entity
@Table(name = "feed_position")
class FeedPosition {

    @Id
    @Column(name = "epoch_id")
    private String epochId;

    private String position;
    private long revision;
    private long pending;

    @Column(name = "oldest_pending_at")
    private Instant oldestPendingAt;

    @Column(name = "read_at")
    private Instant readAt;

    private String holder;

    protected FeedPosition() {}

    boolean isHeldBy(String follower) {
        return follower.equals(holder);
    }

    Lease lease() {
        return new Lease(epochId, Optional.ofNullable(position), revision);
    }

    Optional<String> position() {
        return Optional.ofNullable(position);
    }

    FeedLag lag() {
        return new FeedLag(pending, Optional.ofNullable(oldestPendingAt), Optional.ofNullable(readAt));
    }
}
