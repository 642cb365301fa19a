/** Measures what bulk imports cost, compared with the database's own fastest and slowest way. */
package dev.assay.benchmarks.imports;
