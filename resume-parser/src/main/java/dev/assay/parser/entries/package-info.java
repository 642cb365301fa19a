/** Reads the entries of sections: positions, education, projects, skills and the other lists. */
package dev.assay.parser.entries;
