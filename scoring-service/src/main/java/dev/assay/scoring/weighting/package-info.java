/** Weights of the dimensions and what they make of scores: the engine's rule of a fit, for weights that no rubric knows. */
package dev.assay.scoring.weighting;
