package dev.assay.scoring.rubricpreview;

import dev.assay.scoring.epoch.Epoch;

/**
 * Two epochs that are compared for a job profile.
 *
 * @param before the epoch that is compared with
 * @param after the epoch of the rubric that is asked about
 */
record Comparison(Epoch before, Epoch after, String jobProfile) {}
