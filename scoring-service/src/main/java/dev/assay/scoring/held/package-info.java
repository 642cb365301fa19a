/** Everything that is held here about one person, for the access report of profile-service. */
package dev.assay.scoring.held;
