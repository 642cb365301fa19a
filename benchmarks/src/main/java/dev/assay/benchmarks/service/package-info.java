/** Measures what a service adds to the database's own work: requests to a running system, compared with the simplest program over the same rows. */
package dev.assay.benchmarks.service;
