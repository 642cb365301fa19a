/** What a service tells of in the transaction in which it happens, for those who pass it on to the world outside. */
package dev.assay.database.events;
