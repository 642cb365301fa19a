/** The profiles that are measured with. */
package dev.assay.benchmarks.profiles;
