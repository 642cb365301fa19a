/** Access to a service's own database: bounded in time and connections, and with clear errors when it is unavailable. */
package dev.assay.database;
