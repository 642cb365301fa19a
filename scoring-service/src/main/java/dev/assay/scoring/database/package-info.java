/** The service's own PostgreSQL: bounded access to it, its migrations, and what is answered while it is away. */
package dev.assay.scoring.database;
