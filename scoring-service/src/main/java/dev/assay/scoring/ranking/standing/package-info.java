/** Standings: the rows by which rankings know a candidate in an epoch, and how they are kept; does not know in which order anybody reads them. */
package dev.assay.scoring.ranking.standing;
