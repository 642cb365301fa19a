/** The way to a service's own database: bounded in time and connections, and clear about when it is out of reach. */
package dev.assay.database;
