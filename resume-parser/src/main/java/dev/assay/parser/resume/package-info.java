/** The JSON Resume under construction: each value with where it came from and how sure that is. */
package dev.assay.parser.resume;
