package dev.assay.scoring.follower;

import dev.assay.scoring.assessment.AssessmentKey;
import dev.assay.scoring.assessment.VersionStamp;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A change put aside because the engine could not assess its profile. */
@Entity
@Table(name = "parked_change")
@IdClass(ParkedChange.Key.class)
class ParkedChange {

    /** A candidate in an epoch. */
    record Key(UUID candidateId, String epochId) {}

    @Id
    @Column(name = "candidate_id")
    private UUID candidateId;

    @Id
    @Column(name = "epoch_id")
    private String epochId;

    private long incarnation;

    @Column(name = "candidate_version")
    private long candidateVersion;

    private String reason;
    private int tries;

    @Column(name = "parked_at")
    private Instant parkedAt;

    protected ParkedChange() {}

    ParkedChange(AssessmentKey key, String reason, int tries, Instant parkedAt) {
        this.candidateId = key.candidateId();
        this.epochId = key.epochId();
        this.incarnation = key.incarnation();
        this.candidateVersion = key.candidateVersion();
        this.reason = reason;
        this.tries = tries;
        this.parkedAt = parkedAt;
    }

    UUID candidateId() {
        return candidateId;
    }

    String reason() {
        return reason;
    }

    VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
