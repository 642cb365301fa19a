package dev.assay.scoring.follower.status;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;

/**
 * How far an epoch has read all parts of the feed. Its query is parsed once at start to warm up the parser: cold, parsing takes longer than a caller waits.
 */
@Entity
@NamedQuery(name = FollowerFeedView.CURRENT, query = FollowerFeedView.CURRENT_QUERY)
class FeedProgress {

    @Id
    private String epochId;

    private String position;
    private long pending;

    private Instant oldestPendingAt;

    private Instant readAt;

    @Formula(FeedLag.SILENT_SECONDS)
    private Double silentSeconds;

    protected FeedProgress() {}

    Optional<String> position() {
        return Optional.ofNullable(position);
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    FeedLag lag() {
        return FeedLag.recorded(pending, oldestPendingAt, silentSeconds);
    }
}
