/** Fits the numbers of a rubric to the readers' levels, and measures honestly how good the fit is. */
package dev.assay.evaluation.fitting;
