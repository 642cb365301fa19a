/** Weights of the dimensions and the fit of scores by them: the engine's rule of a fit, for weights that are in no rubric. */
package dev.assay.scoring.weighting;
