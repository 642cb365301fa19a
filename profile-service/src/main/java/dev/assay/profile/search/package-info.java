/** Finds candidates by words and filters, and looks up many by their ids. */
package dev.assay.profile.search;
