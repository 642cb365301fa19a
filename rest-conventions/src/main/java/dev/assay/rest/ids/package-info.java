/** Ids of things that are listed in the order in which they were created. */
package dev.assay.rest.ids;
