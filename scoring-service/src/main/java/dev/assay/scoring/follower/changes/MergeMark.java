package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.VersionStamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The newest version of a candidate that is known to have been merged into another one. */
@Entity
public class MergeMark {

    @Id
    private UUID candidateId;

    private long incarnation;

    private long candidateVersion;

    /** Null if the merge has been undone since. */
    private UUID mergedInto;

    protected MergeMark() {}

    UUID candidateId() {
        return candidateId;
    }

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
