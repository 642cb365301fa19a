package dev.assay.scoring.assessment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One assessment there can be: of a candidate's version in an epoch. */
@Embeddable
public record AssessmentKey(UUID candidateId, String epochId, long incarnation, long candidateVersion) {

    public VersionStamp stamp() {
        return new VersionStamp(incarnation, candidateVersion);
    }
}
