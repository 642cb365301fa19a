package dev.assay.scoring.follower.changes;

import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.VersionStamp;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** A change put aside because the engine could not assess its profile. */
@Entity
@IdClass(ParkedChange.Key.class)
public class ParkedChange {

    /** A candidate in an epoch. */
    record Key(UUID candidateId, String epochId) {}

    @Id
    private UUID candidateId;

    @Id
    private String epochId;

    private long incarnation;

    private long candidateVersion;

    private String reason;
    private int tries;

    private Instant parkedAt;

    protected ParkedChange() {}

    public ParkedChange(AssessmentKey key, String reason, int tries, Instant parkedAt) {
        this.candidateId = key.candidateId();
        this.epochId = key.epochId();
        this.incarnation = key.incarnation();
        this.candidateVersion = key.candidateVersion();
        this.reason = reason;
        this.tries = tries;
        this.parkedAt = parkedAt;
    }

    public UUID candidateId() {
        return candidateId;
    }

    public String reason() {
        return reason;
    }

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
