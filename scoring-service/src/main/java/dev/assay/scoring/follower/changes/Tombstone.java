package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A candidate who is gone: erased for good, since ids are never used again, or lost when profile-service's database was restored. */
@Entity
class Tombstone {

    @Id
    private UUID candidateId;

    private long incarnation;

    private long candidateVersion;

    private boolean lost;

    protected Tombstone() {}

    private Tombstone(UUID candidateId, VersionStamp stamp, boolean lost) {
        this.candidateId = candidateId;
        this.incarnation = stamp.incarnation();
        this.candidateVersion = stamp.version();
        this.lost = lost;
    }

    static Tombstone erased(UUID candidateId, VersionStamp stamp) {
        return new Tombstone(candidateId, stamp, false);
    }

    /** @param incarnation the one in which profile-service does not know the candidate */
    static Tombstone lost(UUID candidateId, long incarnation) {
        return new Tombstone(candidateId, new VersionStamp(incarnation, 0), true);
    }

    UUID candidateId() {
        return candidateId;
    }

    /** Whether what has this stamp is late. Of the erased everything is; who was lost comes back when a later backup is restored. */
    boolean refuses(VersionStamp stamp) {
        return !lost || !stamp.isNewerThan(new VersionStamp(incarnation, candidateVersion));
    }
}
