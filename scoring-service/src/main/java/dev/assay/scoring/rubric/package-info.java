/** Holds the rubrics that were released here, immutable, and the engine made from each. What callers send of them and see is {@code rubricrelease}. */
package dev.assay.scoring.rubric;
