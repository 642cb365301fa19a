/** Serves the explanation of a ranking: why one candidate stands before another. */
package dev.assay.scoring.rankexplanation;
