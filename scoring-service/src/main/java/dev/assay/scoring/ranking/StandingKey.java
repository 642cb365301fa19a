package dev.assay.scoring.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A candidate in an epoch. */
@Embeddable
record StandingKey(
        @Column(name = "candidate_id") UUID candidateId,
        @Column(name = "epoch_id") String epochId) {}
