/** The profiles used for measurements. */
package dev.assay.benchmarks.profiles;
