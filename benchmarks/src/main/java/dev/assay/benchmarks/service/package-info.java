/** What a service adds to the database's own work: requests to a running system beside the barest program over the same rows. */
package dev.assay.benchmarks.service;
