package dev.assay.scoring.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One assessment there can be: of a candidate's version in an epoch. */
@Embeddable
public record AssessmentKey(
        @Column(name = "candidate_id") UUID candidateId,
        @Column(name = "epoch_id") String epochId,
        @Column(name = "incarnation") long incarnation,
        @Column(name = "candidate_version") long candidateVersion) {

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
