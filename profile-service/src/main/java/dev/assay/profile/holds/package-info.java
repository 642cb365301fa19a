/** What a hold of the retention policy keeps, for whoever is about to erase or retag. */
package dev.assay.profile.holds;
