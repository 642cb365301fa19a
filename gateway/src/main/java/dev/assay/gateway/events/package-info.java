/** Reads what happens in the services, for those features of the gateway that act on it. */
package dev.assay.gateway.events;
