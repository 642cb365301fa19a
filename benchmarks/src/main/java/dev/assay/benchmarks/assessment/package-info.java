/** What one assessment costs. */
package dev.assay.benchmarks.assessment;
