package dev.assay.scoring.ranking.standing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A candidate in an epoch. */
@Embeddable
record StandingKey(UUID candidateId, String epochId) {}
