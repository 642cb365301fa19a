/** How fast names are found in a text, beside what others use for it. */
package dev.assay.benchmarks.matcher;
