/** Measures what bulk imports cost, compared with the fastest and the slowest way that the database itself offers. */
package dev.assay.benchmarks.imports;
