/** Measures what the gateway adds to a call, compared with what nginx adds. */
package dev.assay.benchmarks.door;
