/** The rubrics that were released here, immutable, and the engine made from each. */
package dev.assay.scoring.rubric;
