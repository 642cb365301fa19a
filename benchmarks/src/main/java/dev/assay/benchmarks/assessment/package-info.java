/** Measures what one assessment costs. */
package dev.assay.benchmarks.assessment;
