/** Measures what a start of each service costs and how much memory it holds afterwards, on two releases of Java, with and without a class cache. */
package dev.assay.benchmarks.start;
