/** Ids of things that are listed in the order in which they were made. */
package dev.assay.rest.ids;
