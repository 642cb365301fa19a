package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.VersionStamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An erased candidate. Ids are never used again, so whatever still arrives about this one is late. */
@Entity
class Tombstone {

    @Id
    private UUID candidateId;

    private long incarnation;

    private long candidateVersion;

    protected Tombstone() {}

    Tombstone(UUID candidateId, VersionStamp stamp) {
        this.candidateId = candidateId;
        this.incarnation = stamp.incarnation();
        this.candidateVersion = stamp.version();
    }
}
