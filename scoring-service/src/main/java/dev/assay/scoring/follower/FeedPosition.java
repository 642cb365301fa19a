package dev.assay.scoring.follower;

import dev.assay.scoring.follower.status.FeedLag;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Formula;

/** How far an epoch has read a part of the feed, as recorded. Written only by SQL; see {@link FeedLeases}. */
@Entity
@IdClass(FeedPosition.Key.class)
class FeedPosition {

    /** A part of the feed as an epoch reads it. */
    record Key(String epochId, int part) {}

    @Id
    private String epochId;

    @Id
    private int part;

    private String position;
    private long revision;
    private long pending;

    private Instant oldestPendingAt;

    @Formula(FeedLag.SILENT_SECONDS)
    private Double silentSeconds;

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
        return new Lease(epochId, part, Optional.ofNullable(position), Optional.ofNullable(oldestPendingAt), revision);
    }

    FeedLag lag() {
        return FeedLag.recorded(pending, oldestPendingAt, silentSeconds);
    }
}
