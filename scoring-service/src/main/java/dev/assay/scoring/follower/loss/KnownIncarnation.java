package dev.assay.scoring.follower.loss;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A life of profile-service's database, for queries. Written only by SQL; see {@link KnownIncarnations}. */
@Entity
class KnownIncarnation {

    @Id
    private long number;

    protected KnownIncarnation() {}
}
