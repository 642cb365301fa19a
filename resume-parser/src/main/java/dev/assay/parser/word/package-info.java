/** Documents of word processors: paragraphs and tables are told by the file, columns and gaps by its styles. */
package dev.assay.parser.word;
