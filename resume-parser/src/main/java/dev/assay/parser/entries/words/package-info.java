/** What the words of a text say about it, and the items that it lists; of entries nothing is known. */
package dev.assay.parser.entries.words;
