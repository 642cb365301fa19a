/** Measures how fast names are found in a text, compared with what others use for it. */
package dev.assay.benchmarks.matcher;
