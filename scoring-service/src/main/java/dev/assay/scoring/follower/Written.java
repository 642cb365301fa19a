package dev.assay.scoring.follower;

import dev.assay.scoring.feed.ChangePage;
import dev.assay.scoring.follower.status.FeedLag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The result of writing a page.
 *
 * @param leases the leases of its parts, moved past it
 * @param promoted whether the epoch took over with it
 */
record Written(List<Lease> leases, boolean promoted) {

    /** How far behind the feed its reader is after the page. */
    FeedLag lag(ChangePage page) {
        Optional<Instant> oldest =
                leases.stream().flatMap(lease -> lease.waitingSince().stream()).min(Instant::compareTo);
        return new FeedLag(page.pending(), oldest, Optional.of(Duration.ZERO));
    }
}
