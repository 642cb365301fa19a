/** Why one candidate stands before another. */
package dev.assay.scoring.precedence;
