package dev.assay.scoring.follower;

import dev.assay.scoring.feed.FeedParts;
import dev.assay.scoring.follower.changes.KnownVersions;
import dev.assay.scoring.follower.changes.PageUpdate;
import dev.assay.scoring.follower.run.LeaseLost;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where a follower stores its results and its position. */
interface FeedStore {

    /** Acquires the leases of the follower's parts and gives back those of other parts; answers for every part who holds it now, and from which position. */
    Uni<List<FeedPosition>> acquire(String epochId, String follower, FeedParts parts);

    Uni<KnownVersions> known(String epochId, Set<UUID> candidates);

    /** Writes the update and moves the positions in one transaction; fails with {@link LeaseLost} if somebody else has moved one of them. */
    Uni<Written> write(Collection<Lease> leases, PageUpdate update);
}
