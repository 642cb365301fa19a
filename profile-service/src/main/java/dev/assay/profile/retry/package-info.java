/** Candidates announced again, so that what could not be assessed is tried once more. */
package dev.assay.profile.retry;
