/** The rubric that this build carries, the engine made from it, and how both are shown. */
package dev.assay.scoring.rubric;
