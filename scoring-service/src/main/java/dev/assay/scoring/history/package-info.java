/** The assessments that a candidate ever had, and what changed between two of them and why. */
package dev.assay.scoring.history;
