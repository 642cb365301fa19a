/** What a start of each service costs and what it holds afterwards, on two releases of Java, with and without a cache of what was loaded. */
package dev.assay.benchmarks.start;
