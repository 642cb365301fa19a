/** Assessments: keeps what the engine found for good, and shows it to callers. */
package dev.assay.scoring.assessment;
