/** Word's DOCX: which of its parts say what, and the looks that its styles, themes, tables and shapes give; no other format is known. */
package dev.assay.parser.word.docx;
