/** Fits the numbers of a rubric to the readers' levels, and measures honestly what the fit is worth. */
package dev.assay.evaluation.fitting;
