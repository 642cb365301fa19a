package dev.assay.scoring.jobprofile;

import jakarta.persistence.Embeddable;

/** One version of a caller's own job profile; versions count from 1. */
@Embeddable
record OwnJobProfileKey(String id, long version) {}
