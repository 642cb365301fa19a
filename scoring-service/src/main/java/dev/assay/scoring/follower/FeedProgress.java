package dev.assay.scoring.follower;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** How far an epoch has read all parts of the feed. */
@Entity
class FeedProgress {

    @Id
    private String epochId;

    private String position;
    private long pending;

    private Instant oldestPendingAt;

    private Instant readAt;

    protected FeedProgress() {}

    Optional<String> position() {
        return Optional.ofNullable(position);
    }

    FeedLag lag() {
        return new FeedLag(pending, Optional.ofNullable(oldestPendingAt), Optional.ofNullable(readAt));
    }
}
