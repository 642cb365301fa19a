package dev.assay.engine.scoring;

import dev.assay.engine.rubric.Dimension;

/**
 * A fit and how it came about.
 *
 * @param fit 0..100
 * @param strongest the dimension that counts most for the job; of equal ones the first
 * @param fromStrongest part of the fit that this dimension earns as the best one; the rest is the weighted mean
 */
public record FitParts(int fit, Dimension strongest, int fromStrongest) {}
