/** A file in, a JSON Resume and a report out. */
package dev.assay.parser;
