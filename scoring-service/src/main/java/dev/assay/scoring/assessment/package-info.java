/** Assessments: the engine at work, what it found kept for good, and what a caller sees of it. */
package dev.assay.scoring.assessment;
