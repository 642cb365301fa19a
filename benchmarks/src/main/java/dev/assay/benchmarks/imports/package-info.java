/** What bulk imports cost, beside the fastest and the slowest way that the database itself has. */
package dev.assay.benchmarks.imports;
