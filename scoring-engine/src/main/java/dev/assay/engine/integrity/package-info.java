/** Doubts about the text itself: hidden, disguised, encoded or stuffed text, and text that speaks to the reader. Shown, never scored. */
package dev.assay.engine.integrity;
