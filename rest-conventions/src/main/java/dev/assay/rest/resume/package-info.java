/** The structure of a JSON Resume, read kindly: what is wrong is an error, what is odd is a warning. */
package dev.assay.rest.resume;
