/** Assessments: runs the engine, keeps what it found for good, and shows it to callers. */
package dev.assay.scoring.assessment;
