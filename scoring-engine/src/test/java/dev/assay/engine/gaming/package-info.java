/**
 * What somebody may try to raise a score, and what must never move one: rows G1 to G10, one class for each, over the labelled
 * corpus, the samples and generated profiles, with the rubric that is shipped.
 */
package dev.assay.engine.gaming;
