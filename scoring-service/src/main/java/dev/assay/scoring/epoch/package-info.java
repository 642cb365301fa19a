/**
 * Epochs: the rubric version, the engine version and the as-of quarter that everybody in a ranking is scored with, and the step from one to the
 * next.
 */
package dev.assay.scoring.epoch;
