/** Tells profile-service which of the candidates that a search found have the scores that were asked for. */
package dev.assay.scoring.matching;
