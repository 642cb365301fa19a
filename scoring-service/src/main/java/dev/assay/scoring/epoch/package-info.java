/**
 * Epochs: the rubric version, the engine version and the as-of quarter by which everybody in a ranking is scored, and the step from one to the
 * next.
 */
package dev.assay.scoring.epoch;
