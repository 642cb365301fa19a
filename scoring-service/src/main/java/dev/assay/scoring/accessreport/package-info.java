/** Serves the access report of profile-service: everything that is held here about one person. */
package dev.assay.scoring.accessreport;
