package dev.assay.scoring.jobprofile;

import jakarta.persistence.Embeddable;

/** One version of a job profile of one's own; versions count from 1. */
@Embeddable
record OwnJobProfileKey(String id, long version) {}
