/** Makes checked lines of chunks, whether of lines, records of a table or files of an archive; writes no candidate. */
package dev.assay.profile.imports.line;
