/** What the reader of the terminal sees, whatever the command: sentences, tables, progress, a ranking and the explanation of an assessment. */
package dev.assay.cli.output;
