package dev.assay.scoring.ranking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A candidate in an epoch, seen for one job profile. */
@Embeddable
record StandingFitKey(
        @Column(name = "candidate_id") UUID candidateId,
        @Column(name = "epoch_id") String epochId,
        @Column(name = "job_profile") String jobProfile) {}
