/** A real PostgreSQL server from a Maven artifact: unpacked, initialised, started durably, found again and stopped. */
package dev.assay.cli.postgres;
