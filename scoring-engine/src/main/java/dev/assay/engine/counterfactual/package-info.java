/** Asks what a score would have been for somebody else: each protected fact of a profile is swapped, and the scores compared. */
package dev.assay.engine.counterfactual;
