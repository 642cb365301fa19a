package dev.assay.scoring.assessment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identifies an assessment: of a candidate's version in an epoch. */
@Embeddable
public record AssessmentKey(UUID candidateId, String epochId, long incarnation, long candidateVersion) {

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
