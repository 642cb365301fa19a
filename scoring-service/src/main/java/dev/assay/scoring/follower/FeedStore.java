package dev.assay.scoring.follower;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Where a follower keeps what it has done and how far it got. */
interface FeedStore {

    /** Asks for the right to follow; the answer tells who has it now, and from where. */
    Uni<FeedPosition> acquire(String epochId, String follower);

    Uni<KnownVersions> known(String epochId, Set<UUID> candidates);

    /** Writes all of it in one transaction and moves the position; fails with {@link LeaseLost} when somebody else has moved it. */
    Uni<Lease> write(Lease lease, AppliedPage applied);
}
