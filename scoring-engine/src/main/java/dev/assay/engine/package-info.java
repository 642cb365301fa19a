/** The door of the scoring engine: an {@link dev.assay.engine.Assessor} turns a profile into an explained assessment. */
package dev.assay.engine;
