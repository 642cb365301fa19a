/** The structure of a JSON Resume, checked leniently: wrong structure is an error, an odd value is a warning. */
package dev.assay.rest.resume;
