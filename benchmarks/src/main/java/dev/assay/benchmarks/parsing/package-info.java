/** What making a résumé of a document costs, beside only getting at its text. */
package dev.assay.benchmarks.parsing;
