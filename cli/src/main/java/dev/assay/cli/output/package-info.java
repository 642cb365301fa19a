/** What the reader of the terminal sees: sentences, tables, progress and explanations. */
package dev.assay.cli.output;
