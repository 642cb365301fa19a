/** PDF: from the file to blocks in reading order; each stage of the way is a package, and knows only those before it. */
package dev.assay.parser.pdf;
