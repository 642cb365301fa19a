/** Reads the events of the services for the features of the gateway that act on them. */
package dev.assay.gateway.events;
