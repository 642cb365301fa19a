/** What the words of a text say about it, and the items that it lists; how entries are read is not known. */
package dev.assay.parser.entries.words;
