package dev.assay.scoring.ranking.standing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A candidate in an epoch, for one job profile. */
@Embeddable
record StandingFitKey(UUID candidateId, String epochId, String jobProfile) {}
