/** Plain text, Markdown and HTML as blocks. */
package dev.assay.parser.text;
