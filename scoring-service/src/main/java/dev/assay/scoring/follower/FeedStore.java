package dev.assay.scoring.follower;

import dev.assay.scoring.feed.FeedParts;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where a follower keeps what it has done and how far it got. */
interface FeedStore {

    /** Asks for the right to follow these parts, and gives back that to others; the answer tells of each part there is who has it now, and from where. */
    Uni<List<FeedPosition>> acquire(String epochId, String follower, FeedParts parts);

    Uni<KnownVersions> known(String epochId, Set<UUID> candidates);

    /** Writes all of it in one transaction and moves the positions; fails with {@link LeaseLost} when somebody else has moved one of them. */
    Uni<Written> write(Collection<Lease> leases, PageUpdate update);
}
