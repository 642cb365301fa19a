/** What the gateway adds to a call, beside what nginx adds. */
package dev.assay.benchmarks.door;
