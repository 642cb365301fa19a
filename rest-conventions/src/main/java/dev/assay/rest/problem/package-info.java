/** Errors as RFC 9457 problem details: the table of codes, the body, and the one place that turns failures into answers. */
package dev.assay.rest.problem;
