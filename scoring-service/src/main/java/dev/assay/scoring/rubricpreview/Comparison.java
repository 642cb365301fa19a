package dev.assay.scoring.rubricpreview;

import dev.assay.scoring.epoch.Epoch;

/**
 * Two epochs, seen for a job profile.
 *
 * @param before the one that is compared with
 * @param after the one of the rubric that is asked about
 */
record Comparison(Epoch before, Epoch after, String jobProfile) {}
