/** What another rubric would move: candidates, ranks and rules, from the assessments that two epochs have of the same pool. */
package dev.assay.scoring.movement;
