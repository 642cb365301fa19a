/** Holds the rubrics that were released here, immutable, and the engine made from each. What callers send and see of them is in {@code rubricrelease}. */
package dev.assay.scoring.rubric;
