/** Serves the explanation of a ranking: why one candidate is ahead of another. */
package dev.assay.scoring.rankexplanation;
