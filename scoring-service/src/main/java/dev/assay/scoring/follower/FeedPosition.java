package dev.assay.scoring.follower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** How far an epoch has read the feed, as recorded. Written by SQL only, see {@link FeedPositions}. */
@Entity
class FeedPosition {

    @Id
    private String epochId;

    private String position;
    private long revision;
    private long pending;

    private Instant oldestPendingAt;

    private Instant readAt;

    private String holder;

    protected FeedPosition() {}

    static FeedPosition recorded(String epochId, String position, long revision, String holder) {
        FeedPosition recorded = new FeedPosition();
        recorded.epochId = epochId;
        recorded.position = position;
        recorded.revision = revision;
        recorded.holder = holder;
        return recorded;
    }

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
