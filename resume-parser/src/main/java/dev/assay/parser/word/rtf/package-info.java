/** RTF: its groups of commands one after the other, with the looks, headers and pages that they set; no other format is known. */
package dev.assay.parser.word.rtf;
