package dev.assay.scoring.ranking;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A candidate in an epoch. */
@Embeddable
record StandingKey(UUID candidateId, String epochId) {}
